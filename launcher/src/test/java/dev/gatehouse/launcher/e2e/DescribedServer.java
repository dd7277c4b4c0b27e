package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An administrator who holds a server to its description with every request, and notes which operations worked. */
final class DescribedServer {
    private static final String ADMIN = "/admin/v1";
    private static final String PASSWORD = "the right passphrase";

    private static final String LINES = "application/jsonl";

    private final Caller server;
    private final Description description;
    private final String bearer;
    private final Set<String> done = new TreeSet<>();

    private DescribedServer(Caller server, Description description, String bearer) {
        this.server = server;
        this.description = description;
        this.bearer = bearer;
    }

    /** The user of that name, who comes in by the password of all tests here. */
    static DescribedServer as(String user, RunningNode node) {
        var server = node.clients();
        return new DescribedServer(server, Description.of(server), login(user, node));
    }

    /** What somebody who logs in shows from then on. */
    static String login(String user, RunningNode node) {
        var answer = node.clients().post("/v1/api/auth/login", Map.of("user", user, "password", PASSWORD));
        assertThat(answer.at("/result/access_token")).as("%s logs in", user).isNotEmpty();
        return "Bearer " + answer.at("/result/access_token");
    }

    Description description() {
        return description;
    }

    /** The operations that did what they are for, by their names. */
    Set<String> done() {
        return done;
    }

    Answer get(String target) {
        return send("GET", target, "");
    }

    Answer post(String target, String body) {
        return send("POST", target, body);
    }

    Answer delete(String target) {
        return send("DELETE", target, "");
    }

    /** Changes something of the version that the tag names. */
    Answer change(String verb, String target, String body, String tag) {
        return send(verb, target, body, "If-Match", tag);
    }

    /** Puts an IP policy there that keeps nobody out. */
    void letComeFromAnywhere(String whose) {
        var policy = whose + "/ip-policy";
        change("PUT", policy, "{\"mode\": \"any\"}", get(policy).header("ETag"));
    }

    /** Sends what the administrator may send, to a path below that of all. */
    Answer send(String verb, String target, String body, String... headers) {
        var all = Stream.concat(Stream.of("Authorization", bearer), Stream.of(headers));
        return sendAs(verb, ADMIN + target, body, all.toArray(String[]::new));
    }

    /** Sends it as whoever the headers say; a request that works and every answer must be described. */
    Answer sendAs(String verb, String target, String body, String... headers) {
        var operation = description.operation(verb, target);
        var answer = verb.equals("GET")
                ? server.get(target, headers)
                : server.send(verb, target, body, typed(operation, body, headers));
        description.assertAnswers(operation, answer);
        if (answer.status() < 300) {
            assertDescribed(operation, target, body, headers);
            done.add(operation.id());
        }
        return answer;
    }

    private void assertDescribed(Description.Operation operation, String target, String body, String... headers) {
        assertThat(names(operation, "query", false)).as(operation.id()).containsAll(queried(target));
        assertThat(List.of(headers)).as(operation.id()).containsAll(names(operation, "header", true));
        if (!body.isEmpty()) {
            var type = type(operation);
            var parts = type.equals(LINES) ? body.lines() : Stream.of(body);
            parts.forEach(part -> description.assertTakes(operation, type, part));
        }
    }

    private List<String> names(Description.Operation operation, String place, boolean ofNeeded) {
        return description.parameters(operation, place).stream()
                .filter(parameter -> !ofNeeded || parameter.get("required").booleanValue())
                .map(parameter -> parameter.get("name").textValue())
                .toList();
    }

    private static List<String> queried(String target) {
        var query = URI.create(target).getRawQuery();
        return query == null
                ? List.of()
                : Stream.of(query.split("&")).map(pair -> pair.split("=", 2)[0]).toList();
    }

    private static String type(Description.Operation operation) {
        var types = operation.text().at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    private static String[] typed(Description.Operation operation, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (!body.isEmpty() && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", type(operation)));
        }
        return all.toArray(String[]::new);
    }
}
