package dev.gatehouse.domain.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times such as {@code 2027-01-31T12:00:00Z} (RFC 3339 section 5.6), of four-digit years and in microseconds, as every store holds them. */
public final class TimeText {
    private static final int DIGITS_OF_YEAR = 4;

    private TimeText() {}

    /** The time that the text means, cut to microseconds; empty if it means none. */
    public static Optional<Instant> parse(String text) {
        if (text.indexOf('-') != DIGITS_OF_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
