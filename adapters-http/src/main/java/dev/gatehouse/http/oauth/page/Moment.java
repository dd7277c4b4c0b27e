package dev.gatehouse.http.oauth.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A time as people read it in their language: to the minute, and in UTC, for a page without scripts knows no other clock. */
public record Moment(Instant at) {
    private static final DateTimeFormatter ENGLISH = of("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);
    private static final DateTimeFormatter GERMAN = of("d. MMMM uuuu, HH:mm 'Uhr (UTC)'", Locale.GERMANY);

    private static DateTimeFormatter of(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
    }

    /** The words. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH.format(at);
            case GERMAN -> GERMAN.format(at);
        };
    }

    /** As {@code datetime} says it. */
    public String machine() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
