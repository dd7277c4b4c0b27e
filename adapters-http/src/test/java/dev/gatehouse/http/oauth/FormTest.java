package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void aParameterIsDecoded() {
        var form = Form.parse("token=a%2Bb+c%C3%A9&token_type_hint=x").orElseThrow();

        assertThat(form.value("token").map(Secret::reveal)).contains("a+b cé");
        assertThat(form.value("token_type_hint").map(Secret::reveal)).contains("x");
    }

    // F10
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=a&token=a",
                "token=a&tok%65n=b",
                "a=%",
                "a=%2",
                "a=%zz",
                "%=a",
                "a=%ff",
                "a=%C3",
                "a=\u00e9"
            })
    void aDoubledOrBrokenParameterSpoilsTheForm(String body) {
        assertThat(Form.parse(body)).isEmpty();
    }

    @Test
    void ofABrokenTextWhatIsSoughtIsFound() {
        assertThat(Form.parse("b=1&a=x&b=2&c=%zz&resource=r", Set.of("a"))
                        .orElseThrow()
                        .texts())
                .isEqualTo(Map.of("a", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=x&a=y", "a=%zz", "%=1&a=x"})
    void whatIsSoughtMustBePlain(String body) {
        assertThat(Form.parse(body, Set.of("a"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&", "token", "token=", "other=x"})
    void aParameterWithoutAValueIsAbsent(String body) {
        assertThat(Form.parse(body).orElseThrow().value("token")).isEmpty();
    }

    @Test
    void aResourceAloneMayBeSaidMoreThanOnce() {
        var form = Form.parse("resource=a&x=1&resource=b&resource=&y=&z").orElseThrow();

        assertThat(form.resources()).containsExactly("a", "b");
        assertThat(form.texts()).isEqualTo(Map.of("x", "1"));
        assertThat(Form.parse("resource=" + String.join("&resource=", Collections.nCopies(65, "a"))))
                .isEmpty();
    }

    // F14
    @Test
    void sixtyFourParametersAreTakenAndOneMoreIsNot() {
        var sixtyFour = new StringBuilder("p=1");
        for (int i = 1; i < 64; i++) {
            sixtyFour.append("&p").append(i).append("=1");
        }

        assertThat(Form.parse(sixtyFour.toString())).isPresent();
        assertThat(Form.parse(sixtyFour + "&one=more")).isEmpty();
        assertThat(Form.parse(sixtyFour + "&one=more&" + String.join("&", Collections.nCopies(9_000, "q=1"))))
                .isEmpty();
    }

    // K1
    @Test
    void aFormDoesNotPrintWhatItHolds() {
        assertThat(Form.parse("canary-name=canary-value").orElseThrow().toString())
                .doesNotContain("canary");
    }
}
