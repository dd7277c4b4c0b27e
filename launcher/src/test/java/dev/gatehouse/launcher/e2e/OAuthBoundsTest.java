package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a scope, and how many parameters, a client may send; all of it would be granted if it were less. */
class OAuthBoundsTest {
    /** As many as there may be, and 1,999 characters with a blank between them. */
    private static final List<String> WORDS =
            IntStream.rangeClosed(10, 59).mapToObj(n -> "w".repeat(37) + n).toList();

    @TempDir
    static Path directory;

    private static RunningNode node;
    private static String basic;
    private static String administrator;

    @BeforeAll
    static void aClientWithFiftyWords() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase}]");
        node = RunningNode.start(site);
        administrator = node.clients()
                .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                .at("/result/access_token");
        var client = node.clients()
                .post(
                        "/admin/v1/clients",
                        Map.of(
                                "name",
                                "shop",
                                "oauth",
                                Map.of(
                                        "method",
                                        "client_secret",
                                        "grants",
                                        List.of("client_credentials"),
                                        "scopes",
                                        WORDS)),
                        "Authorization",
                        "Bearer " + administrator);
        assertThat(client.status()).as(client.text()).isEqualTo(201);
        var pair = client.at("/key") + ":" + client.at("/secret");
        basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static Answer ask(String scope, int more) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        IntStream.range(0, more).forEach(n -> form.put("unknown" + n, "x"));
        return node.clients().form("/oauth2/token", form, "Authorization", basic);
    }

    private static String words(int number) {
        return WORDS.stream().limit(number).collect(Collectors.joining(" "));
    }

    @Test // F14
    void aScopeHasAtMostTwoThousandAndFortyEightCharacters() {
        assertThat(ask(words(50) + " ".repeat(49), 0).status()).isEqualTo(200);
        assertThat(ask(words(50) + " ".repeat(50), 0).at("/error")).isEqualTo("invalid_scope");
        assertThat(ask("w".repeat(60_000), 0).at("/error")).isEqualTo("invalid_scope");
    }

    @Test // F14
    void aScopeHasAtMostFiftyWordsAlsoIfTheyAreTheSame() {
        var once = WORDS.getFirst() + " ";

        assertThat(ask(once.repeat(50), 0).status()).isEqualTo(200);
        assertThat(ask(once.repeat(51), 0).at("/error")).isEqualTo("invalid_scope");
        assertThat(ask("x ".repeat(51), 0).at("/error")).isEqualTo("invalid_scope");
    }

    @Test // F14
    void aFormHasAtMostSixtyFourParameters() {
        assertThat(ask(words(1), 62).status()).isEqualTo(200);
        assertThat(ask(words(1), 63).at("/error")).isEqualTo("invalid_request");
        assertThat(ask(words(1), 2_000).at("/error")).isEqualTo("invalid_request");
    }

    @Test // F14
    void soHasAQuery() {
        assertThat(judged("&audience=http://localhost:8080".repeat(64))).isEqualTo(200);
        assertThat(judged("&x=1".repeat(65))).isEqualTo(400);
        assertThat(judged("&scope=" + "x+".repeat(51))).isEqualTo(400);
        assertThat(judged("&scope=" + "x".repeat(2_049))).isEqualTo(400);
        assertThat(judged("&scope=" + "x".repeat(2_048))).isEqualTo(403);
    }

    private static int judged(String query) {
        return node.clients()
                .get("/oauth2/forward-auth?" + query.substring(1), "Authorization", "Bearer " + administrator)
                .status();
    }
}
