package dev.gatehouse.proving.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What an API client shows. */
record Pair(String key, String secret) {
    private static final Pattern PRINTED = Pattern.compile("\"key\" : \"([^\"]+)\",\\s+\"secret\" : \"([^\"]+)\"");

    /** Those in what {@code apply} has printed as JSON. */
    static List<Pair> in(String printed) {
        return PRINTED.matcher(printed)
                .results()
                .map(found -> new Pair(found.group(1), found.group(2)))
                .toList();
    }

    /** The value of the header with which it asks. */
    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    Reply logIn(Caller server) {
        return server.postJson("/auth/login", "{\"username\":\"" + key + "\",\"password\":\"" + secret + "\"}");
    }

    /** A login that must be let in; who is told to come again does. */
    Holder enter(Caller server) {
        var answer = logIn(server);
        for (int more = 0; more < 10 && answer.isPutOff(); more++) {
            Pause.millis(500);
            answer = logIn(server);
        }
        if (!answer.isGood()) {
            throw new IllegalStateException("a login was answered " + answer.status());
        }
        return new Holder(answer);
    }

    /** What introspection says of a token. */
    Reply ask(Caller server, String token) {
        return server.postForm("/oauth2/introspect", "token", token, "Authorization", basic());
    }
}
