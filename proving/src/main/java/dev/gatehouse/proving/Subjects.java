package dev.gatehouse.proving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The clients and users that the load is made of, and what they say. */
final class Subjects {
    private static final int COUNT = 64;
    private static final String PASSWORD = "a long measure of a password";
    private static final String ISSUER = "http://localhost:8080";

    private Subjects() {}

    /** A state file for {@code apply}. */
    static String state() {
        var users = IntStream.range(0, COUNT)
                .mapToObj(i -> "  - {name: load" + i + ", email: load" + i
                        + "@example.com, verified: true, password: \"" + PASSWORD + "\"}")
                .collect(Collectors.joining("\n"));
        var clients = IntStream.range(0, COUNT)
                .mapToObj(i -> "  - {name: load" + i + ", introspect: true, audiences: [\"" + ISSUER
                        + "\"], key: [{key: \"" + key(i) + "\", secret: \"" + secret(i) + "\"}]}")
                .collect(Collectors.joining("\n"));
        return "users:\n" + users + "\nclients:\n" + clients + "\n";
    }

    private static String key(int i) {
        return "measured-key-" + i;
    }

    private static String secret(int i) {
        return "measured-secret-" + i;
    }

    static String apiKeyLogin(int i) {
        return "{\"username\":\"" + key(i % COUNT) + "\",\"password\":\"" + secret(i % COUNT) + "\"}";
    }

    static String passwordLogin(int i) {
        return "{\"email\":\"load" + i % COUNT + "@example.com\",\"password\":\"" + PASSWORD + "\"}";
    }

    static String basic(int i) {
        var pair = key(i % COUNT) + ":" + secret(i % COUNT);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
