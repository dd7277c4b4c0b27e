package dev.gatehouse.proving;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Guesses that must look alike, by entrance. In each list the first two are the same, and what the others are compared
 * with: where these two are apart, the machine is too noisy to tell anything.
 */
final class Guesses {
    private static final int COUNT = 64;
    private static final String RIGHT = "a right measure of a password";
    private static final String WRONG = "a wrong measure of a password";
    private static final Pattern KEY =
            Pattern.compile("\"owner\" : \"client \\d+ \\(([^)]+)\\)\"[^{}]*\"key\" : \"([^\"]+)\"");

    private final Map<String, String> keys;

    /** Guesses at the subjects of {@link #state}, whose new keys {@code apply} has printed as JSON. */
    Guesses(String printed) {
        this.keys = KEY.matcher(printed)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        if (!keys.keySet().containsAll(List.of("known", "disabled", "gone"))) {
            throw new IllegalStateException("apply printed keys of " + keys.keySet());
        }
    }

    /** A state file for {@code apply}. */
    static String state() {
        return "users:\n"
                + users("known", "verified: true, password: \"" + RIGHT + "\"")
                + users("disabled", "verified: true, status: disabled, password: \"" + RIGHT + "\"")
                + users("unverified", "password: \"" + RIGHT + "\"")
                + users("passwordless", "verified: true")
                + "clients:\n"
                + "  - {name: known, key: generate, adoptedKeys: [{key: legacy, secret: \"" + RIGHT + "\"}]}\n"
                + "  - {name: disabled, status: disabled, key: generate}\n"
                + "  - {name: gone, key: generate}\n";
    }

    /** A state file that makes one of the keys nobody's. */
    static String removal() {
        return "clients:\n  - {name: gone, state: absent}\n";
    }

    private static String users(String kind, String members) {
        return IntStream.range(0, COUNT)
                .mapToObj(n -> "  - {name: " + kind + n + ", email: " + kind + n + "@example.com, " + members + "}\n")
                .collect(Collectors.joining());
    }

    /** By e-mail address. */
    List<Guess> profile() {
        return people("/v1/auth/login", "{\"email\":\"%s%d@example.com\",\"password\":\"" + WRONG + "\"}");
    }

    /** By name. */
    List<Guess> envelope() {
        return people("/token", "{\"username\":\"%s%d\",\"password\":\"" + WRONG + "\"}");
    }

    private static List<Guess> people(String path, String body) {
        return List.of(
                person("known user", path, body, "known"),
                person("the same once more", path, body, "known"),
                person("unknown user", path, body, "nobody"),
                person("disabled user", path, body, "disabled"),
                person("unverified user", path, body, "unverified"),
                person("user without a password", path, body, "passwordless"));
    }

    private static Guess person(String name, String path, String body, String kind) {
        return new Guess(name, path, n -> String.format(body, kind, n % COUNT));
    }

    /** By keys of ours. */
    List<Guess> generatedKeys() {
        return List.of(
                program("known key", keyOf("known")),
                program("the same once more", keyOf("known")),
                program("nobody's key", keyOf("gone")),
                program("key of a disabled client", keyOf("disabled")));
    }

    /** By keys as an older system may have given them out. */
    List<Guess> adoptedKeys() {
        return List.of(
                program("known key", "legacy"),
                program("the same once more", "legacy"),
                program("nobody's key", "relics"));
    }

    private static Guess program(String name, String key) {
        var body = "{\"username\":\"" + key + "\",\"password\":\"" + WRONG + "\"}";
        return new Guess(name, "/auth/login", n -> body);
    }

    private String keyOf(String client) {
        return Objects.requireNonNull(keys.get(client));
    }
}
