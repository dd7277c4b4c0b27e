package dev.gatehouse.http.admin;

import dev.gatehouse.domain.text.TimeText;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of {@link TimeText} whose offset may lack its colon ({@code +0100}): so Python writes them, and clients generated for it. */
final class Moments {
    private static final Pattern BARE_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private Moments() {}

    static Optional<Instant> parse(String text) {
        return TimeText.parse(BARE_OFFSET.matcher(text).replaceFirst("$1:$2"));
    }
}
