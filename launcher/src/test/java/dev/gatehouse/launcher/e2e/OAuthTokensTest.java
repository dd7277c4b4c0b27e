package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of OAuth over HTTP, from the registration of a client to the end of its tokens, at a server that is whole. */
class OAuthTokensTest {
    private static final String TOKEN = "/oauth2/token";
    private static final String ACCESS = "urn:ietf:params:oauth:token-type:access_token";

    @TempDir
    Path directory;

    private RunningNode node;
    private String administrator;
    private Answer client;
    private String basic;

    @BeforeEach
    void aServerWithARegisteredClient() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase}]");
        node = RunningNode.start(site);
        administrator = node.clients()
                .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                .at("/result/access_token");
        client = node.clients()
                .post(
                        "/admin/v1/clients",
                        "{\"name\":\"shop\",\"oauth\":{\"method\":\"client_secret\",\"grants\":[\"client_credentials\","
                                + "\"refresh_token\",\"urn:ietf:params:oauth:grant-type:token-exchange\"],"
                                + "\"scopes\":[\"orders.read\",\"openid\",\"offline_access\"]}}",
                        "Authorization",
                        "Bearer " + administrator);
        basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (client.at("/key") + ":" + client.at("/secret")).getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Answer ask(Map<String, String> form) {
        return node.clients().form(TOKEN, form, "Authorization", basic);
    }

    /** The tokens for a token of a dialect. */
    private Answer exchanged(String scope) {
        return ask(Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token",
                administrator,
                "subject_token_type",
                ACCESS,
                "scope",
                scope));
    }

    private void keepTheRefreshToken() {
        var place = "/admin/v1/clients/" + client.at("/client/number") + "/oauth";
        var bearer = "Bearer " + administrator;
        var standing = node.clients().get(place, "Authorization", bearer);
        var changed = standing.text().replace("\"keepRefreshToken\":false", "\"keepRefreshToken\":true");
        var headers = new String[] {
            "Content-Type", "application/json", "Authorization", bearer, "If-Match", standing.header("ETag")
        };
        assertThat(node.clients().send("PUT", place, changed, headers).status()).isEqualTo(200);
    }

    private int userinfo(String token) {
        return node.clients()
                .get("/oauth2/userinfo", "Authorization", "Bearer " + token)
                .status();
    }

    @Test
    void aClientGetsATokenForItselfAndRevokesIt() {
        assertThat(client.status()).isEqualTo(201);

        var granted = ask(Map.of("grant_type", "client_credentials", "scope", "orders.read"));

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.at("/token_type")).isEqualTo("Bearer");
        assertThat(granted.at("/scope")).isEqualTo("orders.read");
        // A good token, which speaks of no user.
        assertThat(userinfo(granted.at("/access_token"))).isEqualTo(403);
        assertThat(ask(Map.of("grant_type", "client_credentials", "scope", "orders.write"))
                        .at("/error"))
                .isEqualTo("invalid_scope");
        assertThat(node.clients()
                        .form("/oauth2/revoke", Map.of("token", granted.at("/access_token")), "Authorization", basic)
                        .status())
                .isEqualTo(200);
        assertThat(userinfo(granted.at("/access_token"))).isEqualTo(401);
    }

    @Test
    void aTokenOfADialectIsExchangedAndRefreshedAndAdministersNothing() {
        var granted = exchanged("openid orders.read");
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.at("/issued_token_type")).isEqualTo(ACCESS);
        assertThat(granted.at("/id_token")).isNotEmpty();

        var again = ask(Map.of("grant_type", "refresh_token", "refresh_token", granted.at("/refresh_token")));

        assertThat(again.status()).isEqualTo(200);
        assertThat(userinfo(again.at("/access_token"))).isEqualTo(200);
        assertThat(node.clients()
                        .get("/admin/v1/users", "Authorization", "Bearer " + again.at("/access_token"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aClientThatKeepsItsRefreshTokenUsesItAsOftenAsItLikes() {
        keepTheRefreshToken();
        var granted = exchanged("openid");
        var refresh = Map.of("grant_type", "refresh_token", "refresh_token", granted.at("/refresh_token"));

        var answers = Race.of(8, n -> ask(refresh));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        var last = ask(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                answers.getLast().at("/refresh_token")));
        assertThat(userinfo(last.at("/access_token"))).isEqualTo(200);
        assertThat(ask(refresh).status()).isEqualTo(200);
        assertThat(listed("/admin/v1/sessions?client=" + client.at("/client/number")))
                .contains("\"mode\":\"keep\"");
    }

    @Test
    void whatAClientWasGrantedIsSeenAndEndedByItsNumber() {
        var granted = exchanged("openid");
        var number = client.at("/client/number");
        var ofClient = "/admin/v1/sessions?client=" + number;
        assertThat(listed(ofClient)).contains("\"dialect\":\"oauth\"").doesNotContain("resultcode");
        assertThat(listed(ofClient + "1")).isEqualTo("{\"items\":[]}");

        assertThat(node.clients()
                        .post(
                                "/admin/v1/sessions:revoke",
                                "{\"client\":" + number + "}",
                                "Authorization",
                                "Bearer " + administrator)
                        .text())
                .isEqualTo("{\"ended\":1,\"spared\":0}");

        assertThat(userinfo(granted.at("/access_token"))).isEqualTo(401);
        assertThat(ask(Map.of("grant_type", "refresh_token", "refresh_token", granted.at("/refresh_token")))
                        .at("/error"))
                .isEqualTo("invalid_grant");
        assertThat(listed(ofClient)).isEqualTo("{\"items\":[]}");
    }

    private String listed(String path) {
        return node.clients()
                .get(path, "Authorization", "Bearer " + administrator)
                .text();
    }

    @Test // F13
    void nobodysPagesReadAnythingUnlessTheConfigurationSaysWhose() {
        var asked = node.clients()
                .send("OPTIONS", TOKEN, "", "Origin", "https://app.example", "Access-Control-Request-Method", "POST");
        var read = node.clients().get("/oauth2/jwks", "Origin", "https://app.example");

        assertThat(asked.status()).isEqualTo(405);
        assertThat(asked.whole().headers().map().keySet()).doesNotContain("access-control-allow-origin", "vary");
        assertThat(read.whole().headers().map().keySet()).doesNotContain("access-control-allow-origin", "vary");
    }

    @Test // F7, F8
    void theMetadataTellsOfNoMoreThanThat() {
        var metadata = node.clients().get("/.well-known/oauth-authorization-server");

        assertThat(metadata.at("/token_endpoint")).endsWith(TOKEN);
        assertThat(metadata.text()).doesNotContain("implicit", "\"password\"");
        assertThat(ask(Map.of("grant_type", "password", "username", "root", "password", "the right passphrase"))
                        .at("/error"))
                .isEqualTo("unsupported_grant_type");
    }
}
