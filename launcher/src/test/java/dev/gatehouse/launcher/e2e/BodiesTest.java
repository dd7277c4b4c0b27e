package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.launcher.house.ShownOnce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No JSON body that a stranger or an administrator sends to any route makes a server fail: it is taken, or refused as what it is.
 * {@code proving/fuzz} goes on for longer, with other seeds.
 */
class BodiesTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128);
    private static final Duration EACH = Duration.ofMillis(Long.getLong("fuzz.millis", 100));
    /** Of something that cannot be changed. */
    private static final String NO_TAG = "\"none\"";

    /** Who guesses so often is put off, and then nothing is read any more. */
    private static final String UNLIMITED = """
            logging: {level: ERROR}
            throttle: {sourceFailures: {burst: 1000000, perSecond: 1000000}}
            dialects: {exchange: {rateLimit: {burst: 1000000, perSecond: 1000000}}}
            """;

    private static final Map<String, List<String>> DOORS = Map.of(
            "/login", List.of("refreshToken"),
            "/token", List.of("username", "password"),
            "/refresh", List.of("refreshToken", "refresh_token"),
            "/v1/api/auth/login", List.of("user", "password"),
            "/v1/api/auth/refresh", List.of("refresh_token", "refreshToken"),
            "/v1/auth/login", List.of("email", "password"),
            "/auth/login", List.of("username", "password"),
            "/auth/refresh", List.of("refresh_token"),
            "/account/v1/password", List.of("current_password", "new_password"));

    @TempDir
    Path directory;

    @Test
    void noBodyMakesAServerFail() {
        var permissions =
                Arrays.stream(Permission.values()).map(Permission::word).collect(Collectors.joining("\", \""));
        var site = Site.onSqlite(directory, UNLIMITED);
        var pair = site.apply("clients: [{number: 999, name: target}, {name: robot, key: generate, permissions: [\""
                        + permissions + "\"]}]")
                .getFirst();
        try (var node = RunningNode.start(site)) {
            DOORS.forEach((path, members) ->
                    search(node.clients(), "POST", path, "application/json", members, "Accept", "*/*"));
            var description = Description.of(node.clients());
            var routes = description.operations().stream()
                    .filter(Description.Operation::takesBody)
                    .toList();
            assertThat(routes).hasSizeGreaterThan(15);
            routes.forEach(route -> media(route)
                    .forEach((type, members) -> search(
                            node.clients(),
                            route.verb(),
                            route.somewhere(),
                            type,
                            members(description, members),
                            "Authorization",
                            basic(pair))));
            assertThat(node.clients()
                            .get("/admin/v1/users", "Authorization", basic(pair))
                            .status())
                    .as("what was found was found by an administrator to the end")
                    .isEqualTo(200);
        }
    }

    /** By media type what a route takes. */
    private static Map<String, JsonNode> media(Description.Operation route) {
        return route.text().at("/requestBody/content").properties().stream()
                .filter(type -> type.getKey().endsWith("json"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, type -> type.getValue().path("schema")));
    }

    private static List<String> members(Description description, JsonNode schema) {
        var names = description.resolved(schema).path("properties").properties().stream()
                .map(Map.Entry::getKey);
        return Stream.concat(names, Stream.of("unheard-of")).toList();
    }

    private static void search(
            Caller server, String verb, String path, String type, List<String> members, String header, String value) {
        var bodies = new Bodies(members, new Random(SEED));
        long end = System.nanoTime() + EACH.toNanos();
        while (System.nanoTime() < end) {
            var body = bodies.next();
            var tag = verb.equals("POST")
                    ? NO_TAG
                    : server.get(path, header, value).header("ETag");
            int status = server.send(
                            verb,
                            path,
                            body,
                            "Content-Type",
                            type,
                            header,
                            value,
                            "If-Match",
                            tag.isEmpty() ? NO_TAG : tag)
                    .status();
            if (status >= 500 && status != 503) {
                fail("%s %s, seed %d, answered %d to <%s>", verb, path, SEED, status, body);
            }
        }
    }

    private static String basic(NewSecret made) {
        var pair = made.publicPart() + ":" + ShownOnce.text(made.secret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
