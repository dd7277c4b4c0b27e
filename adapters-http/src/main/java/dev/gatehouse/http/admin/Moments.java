package dev.gatehouse.http.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times such as {@code 2027-01-31T12:00:00Z} (RFC 3339 section 5.6): of four-digit years and in microseconds, as every store
 * holds them.
 */
final class Moments {
    private Moments() {}

    static Optional<Instant> parse(String text) {
        try {
            var isOfFourDigits = text.indexOf('-') == 4;
            return isOfFourDigits ? Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
