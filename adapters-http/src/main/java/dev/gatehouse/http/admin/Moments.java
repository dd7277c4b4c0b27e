package dev.gatehouse.http.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times such as {@code 2027-01-31T12:00:00Z} (RFC 3339 section 5.6): of four-digit years and in microseconds, as every store
 * holds them. An offset may lack its colon ({@code +0100}), as Python's {@code strftime} writes it, and so do clients generated for
 * Python.
 */
final class Moments {
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private Moments() {}

    static Optional<Instant> parse(String text) {
        try {
            var isOfFourDigits = text.indexOf('-') == 4;
            return isOfFourDigits
                    ? Optional.of(Instant.parse(withColon(text)).truncatedTo(ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String withColon(String text) {
        return BARE_OFFSET.matcher(text).replaceFirst("$1:$2");
    }
}
