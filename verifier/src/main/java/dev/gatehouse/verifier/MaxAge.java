package dev.gatehouse.verifier;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;

/** For how long an answer may be kept (RFC 9111 section 5.2.2.1). */
final class MaxAge {
    private static final String NAME = "max-age=";
    private static final Duration UNSAID = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofHours(1);

    private MaxAge() {}

    /** What the headers say, within reason: 15 seconds to an hour, and five minutes if they say nothing. */
    static Duration of(HttpHeaders headers) {
        return headers.allValues("Cache-Control").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(part -> part.startsWith(NAME))
                .map(part -> seconds(part.substring(NAME.length())))
                .findFirst()
                .orElse(UNSAID);
    }

    private static Duration seconds(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        var said = isNumber ? Duration.ofSeconds(Long.parseLong(text)) : UNSAID;
        var floored = said.compareTo(SHORTEST) < 0 ? SHORTEST : said;
        return floored.compareTo(LONGEST) > 0 ? LONGEST : floored;
    }
}
