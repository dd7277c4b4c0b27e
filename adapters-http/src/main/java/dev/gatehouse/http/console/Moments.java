package dev.gatehouse.http.console;

import dev.gatehouse.domain.text.TimeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times of {@link TimeText} as fields of a form have them: in UTC, with or without its mark. */
final class Moments {
    private static final int TO_THE_MINUTE = "2027-01-31T12:00".length();

    private Moments() {}

    /** What the text means as a time; nothing where it means none. */
    static Optional<Instant> parse(String text) {
        var whole = text.length() == TO_THE_MINUTE ? text + ":00" : text;
        return TimeText.parse(whole.endsWith("Z") ? whole : whole + "Z");
    }

    /** The time as a field shows it, to the second. */
    static String typed(Instant at) {
        var text = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1);
    }
}
