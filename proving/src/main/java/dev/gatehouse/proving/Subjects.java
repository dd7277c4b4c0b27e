package dev.gatehouse.proving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The clients and users that the load is made of, and what they say. */
final class Subjects {
    private static final int COUNT = 64;
    private static final String PASSWORD = "a long measure of a password";
    private static final String ISSUER = "http://localhost:8080";
    private static final Pattern PAIR = Pattern.compile("\"key\" : \"([^\"]+)\",\\s+\"secret\" : \"([^\"]+)\"");

    private static final Pattern EXCHANGE_TOKEN =
            Pattern.compile("\"name\" : \"exchanged\",\\s+\"secret\" : \"([^\"]+)\"");

    /** What an API client shows. */
    record Pair(String key, String secret) {
        /** Whether it is that of a registration, whose client id the state file says. */
        private boolean isOfWeb() {
            return key.startsWith(WEB);
        }

        /** The credentials of HTTP's Basic. */
        String basic() {
            return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final String WEB = "web";
    /** Nobody listens there: who measures reads where the browser is sent. */
    static final String CALLBACK = "http://127.0.0.1/callback";

    private final List<Pair> pairs;
    private final List<Pair> registered;
    private final List<String> exchangeTokens;

    /** The subjects whose new keys and secrets {@code apply} has printed as JSON. */
    Subjects(String printed) {
        var all = pairs(printed);
        this.pairs = all.stream().filter(pair -> !pair.isOfWeb()).toList();
        this.registered = all.stream().filter(Pair::isOfWeb).toList();
        this.exchangeTokens = EXCHANGE_TOKEN
                .matcher(printed)
                .results()
                .map(found -> found.group(1))
                .toList();
        if (pairs.size() != COUNT || registered.size() != COUNT || exchangeTokens.size() != COUNT) {
            throw new IllegalStateException("apply printed %d keys, %d registrations and %d exchange tokens"
                    .formatted(pairs.size(), registered.size(), exchangeTokens.size()));
        }
    }

    /** The new keys and secrets in what {@code apply} has printed as JSON. */
    static List<Pair> pairs(String printed) {
        return PAIR.matcher(printed)
                .results()
                .map(found -> new Pair(found.group(1), found.group(2)))
                .toList();
    }

    /** A state file for {@code apply}. */
    static String state() {
        var users = IntStream.range(0, COUNT)
                .mapToObj(i -> "  - {name: load" + i + ", email: load" + i
                        + "@example.com, verified: true, password: \"" + PASSWORD + "\"}")
                .collect(Collectors.joining("\n"));
        var clients = IntStream.range(0, COUNT)
                .mapToObj(i -> "  - {name: load" + i + ", introspect: true, audiences: [\"" + ISSUER
                        + "\"], key: generate, exchangeTokens: [{name: exchanged, expires: 300d}],"
                        + " permissions: [\"users:read\"],"
                        + " oauth: {clientId: " + WEB + i + ", secret: generate, scopes: [openid, email, profile],"
                        + " grants: [client_credentials, authorization_code], redirectUris: [\"" + CALLBACK + "\"]}}")
                .collect(Collectors.joining("\n"));
        return "users:\n" + users + "\nclients:\n" + clients + "\n";
    }

    String exchange(int i) {
        return "{\"refreshToken\":\"" + exchangeTokens.get(i % COUNT) + "\"}";
    }

    String apiKeyLogin(int i) {
        var pair = pairs.get(i % COUNT);
        return "{\"username\":\"" + pair.key() + "\",\"password\":\"" + pair.secret() + "\"}";
    }

    String passwordLogin(int i) {
        return "{\"email\":\"load" + i % COUNT + "@example.com\",\"password\":\"" + PASSWORD + "\"}";
    }

    /** What a client with a registration shows; its client id is the key. */
    Pair registered(int i) {
        return registered.get(i % COUNT);
    }

    /** The fields of the login page. */
    String typed(int i) {
        return "username=load" + i % COUNT + "&password=" + PASSWORD.replace(' ', '+');
    }

    String basic(int i) {
        return pairs.get(i % COUNT).basic();
    }
}
