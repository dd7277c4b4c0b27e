package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "GOOD, 123456789012345, FOUND_IN_MINUTES",
        "GOOD, dragondragondragon, FOUND_AT_ONCE",
        "GOOD, a boat that never came home again, FOUND_IN_YEARS",
        "TOO_SHORT, password, FOUND_AT_ONCE",
        "COMMON, a boat that never came home again, FOUND_AT_ONCE",
        "GUESSABLE, a boat that never came home again, FOUND_AT_ONCE",
    })
    void whatIsSaidFollowsTheVerdictAndThenTheEstimate(Verdict verdict, String text, Text said) {
        assertThat(Strength.of(verdict, password(text))).isEqualTo(said);
    }

    @Test
    void textsOfAnyLengthAreEstimatedByTheirBeginning() {
        var emoji = new String(Character.toChars(0x1F600));
        assertThat(Strength.of(Verdict.GOOD, password("x".repeat(64) + emoji.repeat(100))))
                .isEqualTo(Strength.of(Verdict.GOOD, password("x".repeat(64))));
        assertThat(Strength.of(Verdict.GOOD, password(emoji.repeat(200)))).isNotNull();
    }

    private static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }
}
