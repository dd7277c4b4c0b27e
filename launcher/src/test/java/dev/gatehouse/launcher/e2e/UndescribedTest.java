package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.e2e.Description.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running administration refuses, at every operation alike, what it does not say that it takes. */
class UndescribedTest {
    private static final String ADMIN = "/admin/v1";
    private static final String STATE = """
            users:
              - {name: root, admin: true, verified: true, password: the right passphrase}
              - {name: nobody, verified: true, password: the right passphrase}
            """;

    @TempDir
    Path directory;

    private RunningNode node;
    private DescribedServer server;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply(STATE);
        node = RunningNode.start(site);
        server = DescribedServer.as("root", node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoeverMayNotIsToldInTheWordsThatAreDescribed() {
        var nobody = DescribedServer.login("nobody", node);
        for (var operation : description().operations()) {
            assertThat(server.sendAs(operation.verb(), operation.somewhere(), "")
                            .status())
                    .isEqualTo(401);
            assertThat(server.sendAs(operation.verb(), operation.somewhere(), "", "Authorization", nobody)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void noBodyIsTakenThatIsNotDescribed() { // H3
        for (var operation : description().operations()) {
            if (operation.takesBody() && !takesLines(operation)) {
                assertMalformed(operation, "[]");
                assertMalformed(operation, "{\"a/b\": 1}");
                assertThat(send(operation, "{\"a/b\": 1}").text()).contains("\"pointer\":\"#/a~1b\"");
                assertThat(send(operation, "{}", "Content-Type", "text/plain").status())
                        .as(operation.id())
                        .isEqualTo(415);
                assertThat(send(operation, "{}", "Content-Type", "application/json; charset=utf-16")
                                .status())
                        .as(operation.id())
                        .isEqualTo(415);
                wronglyTyped(operation).forEach(body -> assertMalformed(operation, body));
            }
        }
    }

    /** What is wrong with a line is told of that line, and refuses no other. */
    private static boolean takesLines(Operation operation) {
        return operation.text().at("/requestBody/content").has("application/jsonl");
    }

    /** For each member that is described, a body in which it is of a type that it is not. */
    private List<String> wronglyTyped(Operation operation) {
        var content = operation.text().at("/requestBody/content");
        var schema = description()
                .resolved(content.properties().iterator().next().getValue().get("schema"));
        var bodies = new ArrayList<String>();
        schema.get("properties")
                .properties()
                .forEach(member -> bodies.add(
                        "{\"" + member.getKey() + "\": " + (isText(member.getValue()) ? "[7]" : "\"a text\"") + "}"));
        return bodies;
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").toString().contains("string");
    }

    @Test
    void noQueryIsTakenThatIsNotDescribed() { // H6
        for (var operation : description().operations()) {
            if (operation.verb().equals("GET")
                    && operation.path().equals(operation.somewhere())
                    && !description().parameters(operation, "query").isEmpty()) {
                for (var query :
                        List.of("nothing=1", "limit=0", "limit=101", "limit=abc", "limit=5&limit=5", "cursor=x")) {
                    var answer = server.get(operation.path().substring(ADMIN.length()) + "?" + query);
                    assertThat(answer.status())
                            .as("%s?%s", operation.path(), query)
                            .isEqualTo(400);
                    assertThat(answer.at("/errors/0/parameter")).isEqualTo(query.split("=", 2)[0]);
                }
            }
        }
    }

    private void assertMalformed(Operation operation, String body) {
        assertThat(send(operation, body).status())
                .as("%s of %s", body, operation.id())
                .isEqualTo(400);
    }

    private Answer send(Operation operation, String body, String... headers) {
        var all = Stream.concat(Stream.of("If-Match", "\"any\""), Stream.of(headers));
        return server.send(
                operation.verb(), operation.somewhere().substring(ADMIN.length()), body, all.toArray(String[]::new));
    }

    private Description description() {
        return server.description();
    }
}
