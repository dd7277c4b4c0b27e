package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a POST makes is made once under its {@code Idempotency-Key}, and answered alike each time. */
class DoneOnceTest {
    @TempDir
    static Path directory;

    private static RunningNode node;
    private static String bearer;

    @BeforeAll
    static void aServer() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase}]\n"
                + "clients: [{number: 7, name: seven}]");
        node = RunningNode.start(site);
        bearer = DescribedServer.login("root", node);
    }

    @AfterAll
    static void close() {
        node.close();
    }

    /**
     * A request that makes one thing.
     *
     * @param list where what is made is listed
     */
    record Making(String path, String described, String body, String type, String list) {
        Making(String path, String body, String list) {
            this(path, path, body, "application/json", list);
        }

        @Override
        public String toString() {
            return described;
        }
    }

    static List<Making> makings() {
        var soon = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                new Making("/users", "{\"name\":\"once\"}", "/users?limit=100"),
                new Making("/clients", "{\"name\":\"once\"}", "/clients?limit=100"),
                new Making(
                        "/clients/7/secrets",
                        "/clients/{number}/secrets",
                        "{}",
                        "application/json",
                        "/clients/7/secrets"),
                new Making(
                        "/clients/7/exchange-tokens",
                        "/clients/{number}/exchange-tokens",
                        "{\"label\":\"once\",\"expiresAt\":\"" + soon + "\"}",
                        "application/json",
                        "/clients/7/exchange-tokens"),
                new Making("/networks", "{\"name\":\"once\",\"entries\":[{\"cidr\":\"192.0.2.0/24\"}]}", "/networks"),
                new Making(
                        "/bans",
                        "{\"network\":\"198.51.100.0/24\",\"reason\":\"a spray\",\"expiresAt\":null}",
                        "/bans"),
                new Making(
                        "/switches",
                        "{\"what\":\"dialect:profile\",\"reason\":\"a hole\",\"expiresAt\":null}",
                        "/switches"),
                new Making(
                        "/users:import",
                        "/users:import",
                        "{\"name\":\"moved\"}",
                        "application/jsonl",
                        "/users?limit=100"),
                new Making(
                        "/clients:import",
                        "/clients:import",
                        "{\"name\":\"moved\"}",
                        "application/jsonl",
                        "/clients?limit=100"));
    }

    @ParameterizedTest
    @MethodSource("makings")
    void oneIsMadeHoweverOftenItIsAskedFor(Making making) {
        int before = size(making.list());

        var first = post(making, making.body());
        var again = post(making, making.body());

        assertThat(first.status()).as(first.text()).isBetween(200, 201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        for (var header : List.of("ETag", "Location", "Content-Type", "Cache-Control")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(size(making.list())).isEqualTo(before + 1);
        assertThat(post(making, making.body() + " ").status()).isEqualTo(422);
        assertThat(size(making.list())).isEqualTo(before + 1);
    }

    @Test
    void nothingElseMakesSomething() {
        var making = Description.of(node.clients()).operations().stream()
                .filter(one ->
                        one.verb().equals("POST") && one.text().at("/responses").has("201"))
                .map(one -> one.path().substring("/admin/v1".length()))
                .toList();

        assertThat(makings()).extracting(Making::described).containsAll(making);
    }

    private static Answer post(Making making, String body) {
        return node.clients()
                .send(
                        "POST",
                        "/admin/v1" + making.path(),
                        body,
                        "Authorization",
                        bearer,
                        "Content-Type",
                        making.type(),
                        "Idempotency-Key",
                        "once " + making.path());
    }

    private static int size(String list) {
        var answer = node.clients().get("/admin/v1" + list, "Authorization", bearer);
        return Description.parsed(answer.text()).path("items").size();
    }
}
