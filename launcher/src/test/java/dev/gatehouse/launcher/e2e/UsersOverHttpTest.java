package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Administrators at two nodes of one PostgreSQL. */
class UsersOverHttpTest {
    private static final String USERS = "/admin/v1/users";
    private static final String PASSWORD = "the right passphrase";
    private static final String STATE = """
            users:
              - {name: root, admin: true, verified: true, password: the right passphrase}
              - {name: chief, password: the right passphrase}
            """;

    @TempDir
    Path directory;

    private List<RunningNode> nodes = List.of();

    @BeforeEach
    void twoNodes() {
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n");
        site.apply(STATE);
        nodes = List.of(RunningNode.start(site), RunningNode.start(site));
    }

    @AfterEach
    void close() {
        nodes.forEach(RunningNode::close);
    }

    @Test
    void aUserIsMadeFoundChangedLogsInAndIsRemoved() {
        var bearer = login("root");
        var made = node(0).post(USERS, "{\"name\":\"Ann\",\"email\":\"ann@example.org\"}", "Authorization", bearer);
        assertThat(made.status()).isEqualTo(201);
        var path = USERS + "/" + made.at("/user/id");

        var found = node(1).get(USERS + "?q=ANN&sort=created&order=desc", "Authorization", bearer);
        assertThat(found.at("/items/0/id")).isEqualTo(made.at("/user/id"));
        assertThat(node(1).get(USERS + "?q=%25", "Authorization", bearer).text())
                .isEqualTo("{\"items\":[]}"); // H6
        var patched = node(1).send(
                        "PATCH",
                        path,
                        "{\"emailVerified\":true}",
                        "Authorization",
                        bearer,
                        "If-Match",
                        made.header("ETag"),
                        "Content-Type",
                        "application/merge-patch+json");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("/emailVerified")).isEqualTo("true");
        assertThat(node(0).send("DELETE", path, "", "Authorization", bearer).status())
                .isEqualTo(204);
        assertThat(node(1).get(path, "Authorization", bearer).status()).isEqualTo(404);
    }

    @Test
    void aListIsReadPageByPageAcrossNodes() {
        var bearer = login("root");
        var first = node(0).get(USERS + "?limit=2", "Authorization", bearer);
        var second = node(1).get(USERS + "?limit=2&cursor=" + first.at("/next"), "Authorization", bearer);
        var stolen = node(1).get(USERS + "?limit=2&sort=email&cursor=" + first.at("/next"), "Authorization", bearer);

        assertThat(List.of(first.at("/items/0/name"), first.at("/items/1/name"), second.at("/items/0/name")))
                .containsExactly("admin", "chief", "root");
        assertThat(second.at("/next")).isEmpty();
        assertThat(stolen.status()).isEqualTo(400); // H6
    }

    private Caller node(int n) {
        return nodes.get(n % 2).clients();
    }

    private String login(String name) {
        var answer = node(0).post("/v1/api/auth/login", Map.of("user", name, "password", PASSWORD));
        return "Bearer " + answer.at("/result/access_token");
    }
}
