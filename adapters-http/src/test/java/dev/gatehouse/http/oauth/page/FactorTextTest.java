package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a browser is remembered, in words. */
class FactorTextTest {
    @ParameterizedTest
    @CsvSource({
        "P30D, for 30 days",
        "P2D, for 2 days",
        "PT36H, for 36 hours",
        "PT12H, for 12 hours",
        "PT1H, for 60 minutes"
    })
    void thatABrowserIsRememberedIsSaidInTheUnitThatFits(String life, String said) {
        assertThat(FactorText.remembering(Duration.parse(life)))
                .map(phrase -> phrase.in(Language.ENGLISH))
                .hasValueSatisfying(text -> assertThat(text).endsWith(said));
    }

    @Test
    void nothingIsOfferedWhereNoneIsRemembered() {
        assertThat(FactorText.remembering(Duration.ZERO)).isEmpty();
    }
}
