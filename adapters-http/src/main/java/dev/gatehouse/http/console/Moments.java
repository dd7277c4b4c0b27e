package dev.gatehouse.http.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as fields of a form have them: in UTC, with or without its mark, and of four-digit years, as every store holds them. */
final class Moments {
    private static final int TO_THE_MINUTE = "2027-01-31T12:00".length();

    private Moments() {}

    /** What the text means as a time; nothing where it means none. */
    static Optional<Instant> parse(String text) {
        var whole = text.length() == TO_THE_MINUTE ? text + ":00" : text;
        try {
            return whole.indexOf('-') == 4
                    ? Optional.of(Instant.parse(whole.endsWith("Z") ? whole : whole + "Z")
                            .truncatedTo(ChronoUnit.MICROS))
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The time as a field shows it, to the second. */
    static String typed(Instant at) {
        var text = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1);
    }
}
