package dev.gatehouse.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered, in words of ours.
 *
 * @param version the entity tag without its quotes, or nothing
 * @param retryAfter how long the server asks to wait
 */
record Answer(int status, JsonNode json, String version, Optional<String> retryAfter) {
    private static final String OURS = "urn:gatehouse:problem:";

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isAbsent() {
        return status == 404;
    }

    /** Which problem of ours it is, such as {@code name-taken}; nothing for others. */
    String problem() {
        var type = json.path("type").asText();
        return type.startsWith(OURS) ? type.substring(OURS.length()) : "";
    }

    /** What is wrong at that place of the request, such as {@code #/password}; nothing if nothing is. */
    String flawAt(String pointer) {
        return flaws().stream()
                .filter(flaw -> flaw.path("pointer").asText().equals(pointer))
                .map(flaw -> flaw.path("detail").asText())
                .findFirst()
                .orElse("");
    }

    List<JsonNode> flaws() {
        return json.path("errors").valueStream().toList();
    }

    /** What is shown, if all is well. */
    Shown shown() {
        if (!isDone()) {
            throw refused();
        }
        return new Shown(json);
    }

    /** The same where there may be none of it. */
    Optional<Shown> maybe() {
        return isAbsent() ? Optional.empty() : Optional.of(shown());
    }

    /** The one line for a problem that nobody has better words for. */
    Refused refused() {
        return new Refused(RefusalWords.of(this));
    }
}
