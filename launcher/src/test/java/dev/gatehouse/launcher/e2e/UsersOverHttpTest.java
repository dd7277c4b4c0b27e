package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Administrators at two nodes of one PostgreSQL, all at once. */
class UsersOverHttpTest {
    private static final String USERS = "/admin/v1/users";
    private static final String PASSWORD = "the right passphrase";
    private static final String STATE = """
            users:
              - {name: root, admin: true, verified: true, password: the right passphrase}
              - {name: chief, admin: true, verified: true, password: the right passphrase}
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

    @Test
    void ofManyWhoChangeOneVersionOneDoes() { // H8
        var bearer = login("root");
        var made = node(0).post(USERS, "{\"name\":\"ann\",\"password\":null}", "Authorization", bearer);

        var statuses = Race.of(
                8,
                n -> node(n).send(
                                "PATCH",
                                USERS + "/" + made.at("/user/id"),
                                "{\"name\":\"ann" + n + "\"}",
                                "Authorization",
                                bearer,
                                "If-Match",
                                made.header("ETag"),
                                "Content-Type",
                                "application/json")
                        .status());

        assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
    }

    @Test
    void ofManyWhoMakeOneNameOneDoes() { // H7
        var bearer = login("root");

        var statuses = Race.of(
                8,
                n -> node(n).post(
                                USERS,
                                Map.of("name", n % 4 < 2 ? "ann" : "ANN", "email", "ann" + n + "@example.org"),
                                "Authorization",
                                bearer)
                        .status());

        assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherOneIsLeft() { // H4
        var bearers = List.of(login("root"), login("chief"));
        var others = List.of(user("chief", bearers.getFirst()), user("root", bearers.getFirst()));
        var first = user("admin", bearers.getFirst());
        assertThat(node(0).send("DELETE", path(first), "", "Authorization", bearers.getFirst())
                        .status())
                .isEqualTo(204);

        var statuses = Race.of(
                2,
                n -> node(n).send(
                                "PUT",
                                path(others.get(n)) + "/roles",
                                "{\"roles\":[]}",
                                "Authorization",
                                bearers.get(n),
                                "If-Match",
                                others.get(n).header("ETag"),
                                "Content-Type",
                                "application/json")
                        .status());

        assertThat(statuses).containsOnlyOnce(200);
        var left = nodes.stream()
                .map(RunningNode::clients)
                .map(node -> node.get(USERS + "?role=admin", "Authorization", bearers.get(statuses.indexOf(200))));
        assertThat(left).allSatisfy(page -> {
            assertThat(page.at("/items/0/id")).isNotEmpty();
            assertThat(page.at("/items/1/id")).isEmpty();
        });
    }

    private Caller node(int n) {
        return nodes.get(n % 2).clients();
    }

    private static String path(Answer user) {
        return USERS + "/" + user.at("/id");
    }

    /** The user of that name, with the tag. */
    private Answer user(String name, String bearer) {
        var found = node(0).get(USERS + "?q=" + name, "Authorization", bearer);
        return node(0).get(USERS + "/" + found.at("/items/0/id"), "Authorization", bearer);
    }

    private String login(String name) {
        var answer = node(0).post("/v1/api/auth/login", Map.of("user", name, "password", PASSWORD));
        return "Bearer " + answer.at("/result/access_token");
    }
}
