package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T12:00:00Z",
                "2026-01-02t12:00:00.0000009z",
                "2026-01-02T13:00:00+01:00",
                "2026-01-02T12:00:00.000000+0000",
                "2026-01-02T06:30:00-0530"
            })
    void aTimeIsTheSameHoweverItsOffsetIsWritten(String text) {
        assertThat(Moments.parse(text)).contains(Instant.parse("2026-01-02T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "2026-01-02",
                "2026-0102",
                "2026-01-02T12:00:00",
                "2026-01-02T12:00:00 0000",
                "2026-01-02T12:00:00+01000",
                "2026-01-02T12:00:00+9900",
                "+2026-01-02T12:00:00Z"
            })
    void whatIsNoWholeTimeIsNone(String text) {
        assertThat(Moments.parse(text)).isEmpty();
    }
}
