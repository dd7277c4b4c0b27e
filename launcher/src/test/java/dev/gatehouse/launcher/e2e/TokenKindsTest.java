package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of token, shown at every place that takes one: only that takes it for which it was made. */
class TokenKindsTest {
    private static final String NAME = "anna";
    private static final String PASSWORD = "another passphrase";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static RelyingParty client;
    private static Map<String, String> kinds;

    @BeforeAll
    static void oneOfEach() {
        house = OAuthHouse.open(directory, "");
        client = RelyingParty.at(house, "client");
        kinds = new LinkedHashMap<>();
        var browser = house.browser();
        var granted = client.flow(browser, client.request("scope", "openid offline_access", "prompt", "consent"));
        kinds.put("oauth access", granted.at("/access_token"));
        kinds.put("oauth refresh", granted.at("/refresh_token"));
        kinds.put("identity", granted.at("/id_token"));
        kinds.put("cookie", browser.cookies().get("plain-sid"));
        kinds.put("code", browser.open(client.request()).parameter("code"));
        var envelope = house.clients().post("/token", Map.of("username", NAME, "password", PASSWORD));
        kinds.put("envelope access", envelope.at("/data/access_token"));
        kinds.put("envelope refresh", envelope.at("/data/refresh_token"));
        var resultcode = house.clients().post("/v1/api/auth/login", Map.of("user", NAME, "password", PASSWORD));
        kinds.put("resultcode access", resultcode.at("/result/access_token"));
        kinds.put("resultcode refresh", resultcode.at("/result/refresh_token"));
        var own = house.clients()
                .post(
                        "/auth/login",
                        Map.of(
                                "username",
                                client.client().at("/key"),
                                "password",
                                client.client().at("/secret")));
        kinds.put("apikey access", own.at("/data/access_token"));
        kinds.put("apikey refresh", own.at("/data/refresh_token"));
        assertThat(kinds.values()).doesNotContainNull().doesNotContain("").doesNotHaveDuplicates();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test // E5
    void userinfoTakesAccessTokens() {
        assertThat(takenBy(token -> house.clients()
                                .get("/oauth2/userinfo", "Authorization", "Bearer " + token)
                                .status()
                        == 200))
                .containsExactly("oauth access", "envelope access", "resultcode access", "apikey access");
    }

    @Test // E5
    void aTokenOfAClientOrOfNoAccessIsNoBodysAccount() {
        assertThat(takenBy(token -> house.clients()
                                .get("/account/v1/consents", "Authorization", "Bearer " + token)
                                .status()
                        == 200))
                .containsExactly("envelope access", "resultcode access");
    }

    @Test // E5
    void aRefreshIsForTheRefreshTokenOfItsDialect() {
        assertThat(takenBy(token -> client.ask(Map.of("grant_type", "refresh_token", "refresh_token", token))
                                .status()
                        == 200))
                .containsExactly("oauth refresh");
        assertThat(takenBy(token -> house.clients()
                        .post("/v1/api/auth/refresh", Map.of("refresh_token", token))
                        .at("/result/access_token")
                        .startsWith("ey")))
                .containsExactly("resultcode refresh");
    }

    @Test // E5
    void aCodeAloneIsRedeemed() {
        assertThat(takenBy(token -> client.redeem(token).status() == 200)).containsExactly("code");
    }

    @Test // E5
    void tokensOfUsersAtADialectAreExchangedAndNoOthers() {
        var exchanger = house.register(
                "exchanger",
                "{\"method\":\"client_secret\",\"grants\":[\"urn:ietf:params:oauth:grant-type:token-exchange\"],"
                        + "\"scopes\":[\"openid\"]}");
        assertThat(takenBy(token -> house.clients()
                                .form(
                                        "/oauth2/token",
                                        Map.of(
                                                "grant_type",
                                                "urn:ietf:params:oauth:grant-type:token-exchange",
                                                "subject_token",
                                                token,
                                                "subject_token_type",
                                                "urn:ietf:params:oauth:token-type:access_token"),
                                        "Authorization",
                                        OAuthHouse.basic(exchanger))
                                .status()
                        == 200))
                .containsExactly("envelope access", "resultcode access");
    }

    @Test // E5
    void theCookieAloneOpensThePages() {
        assertThat(takenBy(
                        token -> new Browser.Stop(house.clients().get("/oauth2/login", "Cookie", "plain-sid=" + token))
                                .title()
                                .equals("Logged in")))
                .containsExactly("cookie");
    }

    private static Iterable<String> takenBy(Predicate<String> takes) {
        return kinds.entrySet().stream()
                .filter(kind -> takes.test(kind.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
