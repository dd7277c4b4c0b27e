package dev.gatehouse.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.factor.TypedCode.OfRecovery;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    private static final Instant NOW = Instant.ofEpochSecond(300);

    @Test
    void theCodesOfThisStepTheOneBeforeAndTheNextAreGood() {
        assertThat(CodeSteps.open(NOW, Long.MIN_VALUE)).containsExactly(9L, 10L, 11L);
        assertThat(CodeSteps.open(NOW.plusMillis(29_999), Long.MIN_VALUE)).containsExactly(9L, 10L, 11L);
        assertThat(CodeSteps.open(NOW.plusSeconds(30), Long.MIN_VALUE)).containsExactly(10L, 11L, 12L);
    }

    @Test
    void noStepUpToTheLastThatWasUsedIsOpenAgain() {
        assertThat(CodeSteps.open(NOW, 9)).containsExactly(10L, 11L);
        assertThat(CodeSteps.open(NOW, 11)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", " 123-456 "})
    void sixDigitsAreTheCodeOfAnApp(String typed) {
        assertThat(TypedCode.parse(Secret.of(typed)).orElseThrow())
                .isInstanceOfSatisfying(
                        OfApp.class, code -> assertThat(code.digits().reveal()).isEqualTo("123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd-efgh-2345-jkmn", "ABCDEFGH2345JKMN", "abcd efgh 2345 jkmn"})
    void sixteenLettersAndDigitsAreARecoveryCode(String typed) {
        assertThat(TypedCode.parse(Secret.of(typed)).orElseThrow())
                .isInstanceOfSatisfying(
                        OfRecovery.class,
                        code -> assertThat(code.text().reveal()).isEqualTo("abcdefgh2345jkmn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1234567",
                "12345a",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "abcd-efgh-2345-jkm\u00e4",
                "1            2             3            4           5            6"
            })
    void whateverElseIsNoCode(String typed) {
        assertThat(TypedCode.parse(Secret.of(typed))).isEmpty();
    }

    @Test
    void theLastSixDigitsOfAPasswordMayBeACode() {
        var parts = AppendedCode.split(password("hunter2 123456")).orElseThrow();

        assertThat(parts.password().sameAs(password("hunter2 "))).isTrue();
        assertThat(parts.code().digits().reveal()).isEqualTo("123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "hunter2 12345", "hunter2 12345x", "hunter\u0661\u0662\u0663\u0664\u0665\u0666"})
    void aPasswordWithoutSixDigitsAfterSomethingHasNone(String typed) {
        assertThat(AppendedCode.split(password(typed))).isEmpty();
    }

    @Test
    void aLevelIsKnownByTheMeans() {
        assertThat(LoginMeans.of("pwd otp mfa").acr()).isEqualTo("urn:gatehouse:acr:mfa");
        assertThat(LoginMeans.of("pwd").acr()).isEqualTo("urn:gatehouse:acr:password");
        assertThat(LoginMeans.of("key")).isEqualTo(LoginMeans.PASSWORD);
    }

    private static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }
}
