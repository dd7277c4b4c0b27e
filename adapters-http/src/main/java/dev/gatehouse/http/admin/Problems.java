package dev.gatehouse.http.admin;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers that tell of a problem, as they are described: one for each status. */
final class Problems {
    private static final SortedMap<Integer, String> TOLD = new TreeMap<>(Map.ofEntries(
            entry(400, "Something in the request is no good; errors says what, all of it at once."),
            entry(401, "No credentials that are good here, or a login that is too old for this."),
            entry(403, "The caller may not do this, or not from there."),
            entry(404, "There is none, or none that the caller may see."),
            entry(409, "Something that is there already, or a rule of the house, stands against it."),
            entry(412, "It was changed since the caller read it."),
            entry(413, "The body is too large."),
            entry(415, "The body is not JSON in UTF-8, or is encoded."),
            entry(422, "Another request had this Idempotency-Key."),
            entry(428, "The request does not say with If-Match which version it changes."),
            entry(429, "Too many requests, or from a banned network."),
            entry(500, "Our trouble; instance names the incident in the log."),
            entry(503, "Our trouble, for now.")));

    private Problems() {}

    static Map<String, Object> response(int status) {
        return Map.of("$ref", "#/components/responses/" + name(status));
    }

    /** The answers, by their names. */
    static Map<String, Object> components() {
        var all = new LinkedHashMap<String, Object>();
        TOLD.forEach((status, told) -> all.put(name(status), described(status, told)));
        return all;
    }

    private static Map<String, Object> described(int status, String told) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("description", told);
        answer.put("headers", headers(status));
        answer.put("content", Map.of("application/problem+json", Map.of("schema", Schema.of("Problem"))));
        return answer;
    }

    private static Map<String, Object> headers(int status) {
        return switch (status) {
            case 401 -> Map.of("WWW-Authenticate", Map.of("$ref", "#/components/headers/WWW-Authenticate"));
            case 429, 503 -> Map.of("Retry-After", Map.of("$ref", "#/components/headers/Retry-After"));
            default -> Map.of();
        };
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
