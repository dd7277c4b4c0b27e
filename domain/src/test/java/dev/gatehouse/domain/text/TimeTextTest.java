package dev.gatehouse.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @Test
    void aTimeIsCutToWhatEveryStoreHolds() {
        assertThat(TimeText.parse("2027-01-31T13:00:00.1234567+01:00"))
                .contains(Instant.parse("2027-01-31T12:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "2027-01-31",
                "2027-01-31T12:00:00",
                "+12027-01-31T12:00:00Z",
                "-2027-01-31T12:00:00Z"
            })
    void whatIsNoWholeTimeOfAFourDigitYearIsNone(String text) {
        assertThat(TimeText.parse(text)).isEmpty();
    }
}
