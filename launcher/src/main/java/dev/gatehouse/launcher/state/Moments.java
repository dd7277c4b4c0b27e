package dev.gatehouse.launcher.state;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times such as {@code 2027-01-31T12:00:00Z}, of four-digit years and in microseconds, as every store holds them. */
public final class Moments {
    private Moments() {}

    /** What the text means as a time; nothing where it means none. */
    public static Optional<Instant> parse(String text) {
        try {
            return text.indexOf('-') == 4
                    ? Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
