package dev.gatehouse.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** What people are told when a server does not do what it was asked. */
final class RefusalWords {
    private RefusalWords() {}

    static String of(Answer answer) {
        return switch (answer.problem()) {
            case "insufficient-permission" -> lacks(answer);
            case "address-denied" -> "the server takes this API client from other addresses alone";
            case "beyond-own-permissions" -> "nobody gives or touches more than they hold";
            case "recent-login-needed" -> "this needs a login of late";
            case "unknown-dialect" -> title(answer);
            case "malformed" -> "the server cannot make sense of it: " + flaws(answer);
            default -> ofStatus(answer);
        };
    }

    private static String ofStatus(Answer answer) {
        return switch (answer.status()) {
            case 401 ->
                "the server does not know the pair of " + Remote.KEY + " and " + Remote.SECRET
                        + ", or does not accept it any more";
            case 404 -> "the server knows of no such thing";
            case 412 -> "somebody changed it meanwhile";
            case 429 -> "the server has had too many requests" + wait(answer);
            case 503 -> "the server cannot do it for now" + wait(answer);
            default -> "the server does not do it: " + title(answer) + " (" + answer.status() + ")";
        };
    }

    private static String lacks(Answer answer) {
        var permission = answer.json().path("reason").asText();
        return permission.isEmpty()
                ? "the API client may not administer"
                : "this needs the permission " + permission + ", which the API client does not hold";
    }

    private static String flaws(Answer answer) {
        return answer.flaws().stream().map(RefusalWords::flaw).collect(Collectors.joining(", "));
    }

    private static String flaw(JsonNode flaw) {
        var place = flaw.path("parameter").asText(flaw.path("pointer").asText());
        return place + " " + flaw.path("detail").asText();
    }

    private static String wait(Answer answer) {
        return answer.retryAfter()
                .map(seconds -> "; it asks to wait " + seconds + " s")
                .orElse("");
    }

    /** A name of the incident leads to the server's log. */
    private static String title(Answer answer) {
        var instance = answer.json().path("instance").asText();
        return answer.json().path("title").asText() + (instance.isEmpty() ? "" : ", " + instance);
    }
}
