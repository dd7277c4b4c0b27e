package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API clients over HTTP, from their making to their last token, at a server that is whole. */
class ClientsOverHttpTest {
    private static final String CLIENTS = "/admin/v1/clients";

    @TempDir
    Path directory;

    private RunningNode node;
    private String bearer;

    @BeforeEach
    void aServerWithAnAdministrator() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase}]");
        node = RunningNode.start(site);
        bearer = "Bearer "
                + node.clients()
                        .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                        .at("/result/access_token");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aClientIsMadeLogsInIsChangedAndRemoved() {
        var made = post(CLIENTS, "{\"name\":\"billing\",\"rate\":{\"perSecond\":1,\"burst\":1}}");
        assertThat(made.status()).isEqualTo(201);
        var path = CLIENTS + "/" + made.at("/client/number");
        assertThat(Race.of(16, n -> login(made.at("/key"), made.at("/secret")))).contains(200, 429);

        var shown = get(path);
        assertThat(shown.header("ETag")).isEqualTo(made.header("ETag")).isNotEmpty();
        assertThat(shown.at("/lastUsedAt")).isNotEmpty();
        assertThat(shown.text()).doesNotContain(made.at("/secret")); // H5
        assertThat(get(CLIENTS + "?q=bill&sort=created").at("/items/0/number")).isEqualTo(made.at("/client/number"));

        var disabled = patch(path, "{\"status\":\"disabled\",\"rate\":null}", shown.header("ETag"));
        assertThat(disabled.status()).isEqualTo(200);
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(401);
        assertThat(patch(path, "{}", shown.header("ETag")).status()).isEqualTo(412); // H8

        assertThat(delete(path)).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsExportedAsCsvIsTakenBackAsItIs() {
        assertThat(post("/admin/v1/users", "{\"name\":\"-ann\",\"email\":\"=1+1@example.org\",\"roles\":[\"support\"]}")
                        .status())
                .isEqualTo(201);
        post(
                CLIENTS,
                "{\"name\":\"=billing, \\\"old\\\"\",\"rate\":{\"perSecond\":1,\"burst\":1},\"oauth\":{\"method\":\"none\","
                        + "\"grants\":[\"authorization_code\"],\"redirectUris\":[\"https://shop.example/back\"]}}");
        var users = get("/admin/v1/users:export?format=csv").text();
        var clients = get(CLIENTS + ":export?format=csv").text();
        assertThat(users).contains(",'-ann,'=1+1@example.org,");
        assertThat(clients).contains(",\"'=billing, \"\"old\"\"\",");

        assertThat(taken("/admin/v1/users:import", users)).contains("\"known\":3,\"refused\":0");
        assertThat(taken(CLIENTS + ":import", clients)).contains("\"known\":1,\"refused\":0");
    }

    private String taken(String path, String csv) {
        return node.clients()
                .send("POST", path, csv, "Authorization", bearer, "Content-Type", "text/csv; charset=utf-8")
                .text();
    }

    @Test
    void secretsOverlapAndEachIsShownOnce() { // H5
        var made = post(CLIENTS, "{\"name\":\"billing\"}");
        var secrets = CLIENTS + "/" + made.at("/client/number") + "/secrets";
        var cutOver = Instant.now().plus(Duration.ofDays(7)).toString();

        var added = post(secrets, "{\"cutOverAt\":\"" + cutOver + "\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.at("/key")).isEqualTo(made.at("/key"));
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(200);
        assertThat(login(made.at("/key"), added.at("/secret"))).isEqualTo(200);
        assertThat(post(secrets, "{}").status()).isEqualTo(409);
        var listed = get(secrets);
        assertThat(listed.at("/items/0/expiresAt")).isNotEmpty();
        assertThat(listed.at("/items/1/hint")).startsWith("gh_sk_...");
        assertThat(listed.text()).doesNotContain(made.at("/secret"), added.at("/secret"));

        assertThat(delete(secrets + "/" + listed.at("/items/0/id"))).isEqualTo(204);
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(401);
        assertThat(login(made.at("/key"), added.at("/secret"))).isEqualTo(200);
    }

    @Test
    void anExchangeTokenIsIssuedExchangedAndRevoked() {
        var made = post(CLIENTS, "{\"name\":\"billing\"}");
        var tokens = CLIENTS + "/" + made.at("/client/number") + "/exchange-tokens";
        var end = Instant.now().plus(Duration.ofDays(30)).toString();

        var issued = post(tokens, "{\"label\":\"nightly\",\"expiresAt\":\"" + end + "\"}");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(exchange(issued.at("/token"))).isEqualTo(200);
        assertThat(post(tokens, "{\"label\":\"nightly\",\"expiresAt\":\"" + end + "\"}")
                        .status())
                .isEqualTo(409);
        assertThat(post(tokens, "{\"label\":\"\"}").text()).contains("#/label", "#/expiresAt");
        assertThat(get(tokens).text()).contains("\"nightly\"").doesNotContain(issued.at("/token")); // H5
        assertThat(delete(tokens + "/" + issued.at("/about/id"))).isEqualTo(204);
        assertThat(exchange(issued.at("/token"))).isEqualTo(401);
        assertThat(delete(tokens + "/" + "x".repeat(99))).isEqualTo(404);
    }

    @Test
    void aMachineMakesNobodyWhoHoldsMore() { // H4
        var machine = post(CLIENTS, "{\"name\":\"machine\",\"permissions\":[\"clients:write\",\"clients:read\"]}");
        var strong = post(CLIENTS, "{\"name\":\"strong\",\"permissions\":[\"users:write\"]}");
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (machine.at("/key") + ":" + machine.at("/secret")).getBytes(StandardCharsets.UTF_8));
        var strongPath = CLIENTS + "/" + strong.at("/client/number");

        assertThat(node.clients()
                        .post(CLIENTS, "{\"name\":\"plain\"}", "Authorization", basic)
                        .status())
                .isEqualTo(201);
        assertThat(node.clients()
                        .post(
                                CLIENTS,
                                "{\"name\":\"twin\",\"permissions\":[\"clients:write\"]}",
                                "Authorization",
                                basic)
                        .status())
                .isEqualTo(403);
        assertThat(node.clients()
                        .post(strongPath + "/secrets", "{}", "Authorization", basic)
                        .status())
                .isEqualTo(403);
        assertThat(node.clients()
                        .send("DELETE", strongPath, "", "Authorization", basic)
                        .status())
                .isEqualTo(403);
        assertThat(get(strongPath).status()).isEqualTo(200);
    }

    private int login(String key, String secret) {
        return node.clients()
                .post("/auth/login", Map.of("username", key, "password", secret))
                .status();
    }

    private int exchange(String token) {
        return node.clients().post("/login", Map.of("refreshToken", token)).status();
    }

    private Answer get(String path) {
        return node.clients().get(path, "Authorization", bearer);
    }

    private Answer post(String path, String body) {
        return node.clients().post(path, body, "Authorization", bearer);
    }

    private Answer patch(String path, String body, String tag) {
        return node.clients()
                .send(
                        "PATCH",
                        path,
                        body,
                        "Authorization",
                        bearer,
                        "If-Match",
                        tag,
                        "Content-Type",
                        "application/merge-patch+json");
    }

    private int delete(String path) {
        return node.clients().send("DELETE", path, "", "Authorization", bearer).status();
    }
}
