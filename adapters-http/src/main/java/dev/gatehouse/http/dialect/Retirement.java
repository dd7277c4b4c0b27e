package dev.gatehouse.http.dialect;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A dialect that shall end, as its answers say it to whoever still speaks it; nothing ends by itself on these days.
 *
 * @param deprecated from the beginning of this day on nobody should take it up ({@code Deprecation}, RFC 9745)
 * @param sunset at the beginning of this day it may be gone ({@code Sunset}, RFC 8594)
 */
public record Retirement(LocalDate deprecated, Optional<LocalDate> sunset) {
    /** Refuses a dialect that would be gone before it is deprecated (RFC 9745 section 4). */
    public Retirement {
        if (sunset.filter(end -> end.isBefore(deprecated)).isPresent()) {
            throw new IllegalArgumentException("a dialect is deprecated before it ends");
        }
    }

    /** Says it with an answer, whatever the answer is. */
    void putOn(HttpServletResponse response) {
        response.setHeader("Deprecation", "@" + beginning(deprecated).getEpochSecond());
        sunset.ifPresent(end -> response.setHeader("Sunset", HttpDate.text(beginning(end))));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
