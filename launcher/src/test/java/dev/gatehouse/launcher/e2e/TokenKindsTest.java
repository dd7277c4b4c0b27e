package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of token, shown at every place that takes one: only that takes it for which it was made. */
class TokenKindsTest {
    private static final String[] OF_PEOPLE = {"envelope access", "resultcode access", "profile access"};

    @TempDir
    static Path directory;

    private static TokenKinds server;
    private static Map<String, String> kinds;
    private static Caller callers;

    @BeforeAll
    static void oneOfEach() {
        server = TokenKinds.open(directory);
        kinds = server.ofEach();
        callers = server.house().clients();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> takenBy(Predicate<String> takes) {
        return TokenKinds.takenBy(kinds, takes);
    }

    private static boolean isLetInWith(String token, String path) {
        return callers.get(path, "Authorization", "Bearer " + token).status() == 200;
    }

    @Test // E5
    void userinfoTakesAccessTokens() {
        var access = new String[] {
            "oauth access", "envelope access", "resultcode access", "profile access", "apikey access", "exchange access"
        };
        assertThat(takenBy(token -> isLetInWith(token, "/oauth2/userinfo"))).containsExactly(access);
        assertThat(takenBy(token -> isLetInWith(token, "/oauth2/forward-auth"))).containsExactly(access);
    }

    @Test // E5
    void aTokenOfAClientOrOfNoAccessIsNoBodysAccount() {
        assertThat(takenBy(token -> isLetInWith(token, "/account/v1/consents"))).containsExactly(OF_PEOPLE);
    }

    @Test // E5
    void theAdministrationTakesWhatAnAdministratorLoggedInFor() {
        assertThat(takenBy(token -> isLetInWith(token, "/admin/v1/users"))).containsExactly(OF_PEOPLE);
        assertThat(takenBy(token -> callers.get("/admin/v1/users", "Cookie", "plain-console=" + token)
                                .status()
                        == 200))
                .isEmpty();
    }

    @Test // E5
    void aRefreshIsForTheRefreshTokenOfItsDialect() {
        assertThat(takenBy(
                        token -> asked("refresh_token", "refresh_token", token).status() == 200))
                .containsExactly("oauth refresh");
        assertThat(takenBy(token -> callers.post("/v1/api/auth/refresh", Map.of("refresh_token", token))
                        .at("/result/access_token")
                        .startsWith("ey")))
                .containsExactly("resultcode refresh");
        assertThat(takenBy(token -> callers.post("/auth/refresh", Map.of("refresh_token", token))
                                .status()
                        == 200))
                .containsExactly("apikey refresh");
        assertThat(takenBy(token ->
                        callers.post("/login", Map.of("refreshToken", token)).status() == 200))
                .containsExactly("exchange refresh");
    }

    @Test // E5
    void aRefreshOfTheEnvelopeIsForItsOwnTokenAndItsUser() {
        var sub = callers.post("/token", Map.of("username", "kim", "password", "one more passphrase"))
                .at("/data/sub");
        assertThat(takenBy(token -> callers.post("/refresh", Map.of("sub", sub, "refresh_token", token))
                                .status()
                        == 200))
                .containsExactly("envelope refresh");
    }

    private static Answer asked(String grant, String name, String token) {
        return server.client().ask(Map.of("grant_type", grant, name, token));
    }

    @Test // E5
    void aCodeAloneIsRedeemed() {
        assertThat(takenBy(token -> server.client().redeem(token).status() == 200))
                .containsExactly("code");
    }

    @Test // E5
    void aDeviceWaitsWithItsCodeAlone() {
        var grant = "urn:ietf:params:oauth:grant-type:device_code";
        var television = server.television().at("/key");
        assertThat(takenBy(token -> callers.form(
                                "/oauth2/token",
                                Map.of("grant_type", grant, "device_code", token, "client_id", television))
                        .at("/error")
                        .equals("authorization_pending")))
                .containsExactly("device code");
    }

    @Test // E5
    void tokensOfUsersAtADialectAreExchangedAndNoOthers() {
        var grant = "urn:ietf:params:oauth:grant-type:token-exchange";
        var exchanger = server.house()
                .register(
                        "exchanger",
                        "{\"method\":\"client_secret\",\"grants\":[\"" + grant + "\"],\"scopes\":[\"openid\"]}");
        assertThat(takenBy(token -> callers.form(
                                        "/oauth2/token",
                                        Map.of(
                                                "grant_type",
                                                grant,
                                                "subject_token",
                                                token,
                                                "subject_token_type",
                                                "urn:ietf:params:oauth:token-type:access_token"),
                                        "Authorization",
                                        OAuthHouse.basic(exchanger))
                                .status()
                        == 200))
                .containsExactly(OF_PEOPLE);
    }

    @Test // E5
    void theCookieAloneOpensThePages() {
        assertThat(takenBy(token -> opens("/oauth2/login", "plain-sid=" + token, "Logged in")))
                .containsExactly("cookie");
        assertThat(takenBy(token -> opens("/console", "plain-console=" + token, "Overview")))
                .containsExactly("console cookie");
    }

    private static boolean opens(String path, String cookie, String title) {
        var answer = callers.get(path, "Cookie", cookie);
        return answer.status() == 200 && new Browser.Stop(answer).title().equals(title);
    }

    @Test // E5
    void theLinkOfALetterIsOpenedWithWhatItCarriesAlone() {
        assertThat(takenBy(token -> opens("/account/reset?token=" + encoded(token), "a=b", "Choose a new password")))
                .containsExactly("letter");
        assertThat(takenBy(token -> opens("/account/verify?token=" + encoded(token), "a=b", "Verify")))
                .isEmpty();
    }

    @Test // E5
    void aRequestIsNamedByItsNameAlone() {
        var clientId = server.client().client().at("/key");
        assertThat(takenBy(token -> opens(
                        "/oauth2/authorize?client_id=" + clientId + "&request_uri=" + encoded(token), "a=b", "Log in")))
                .containsExactly("pushed request");
    }

    @Test // E5, A11
    void whoeverAsksAboutThemLearnsOfTokensForServicesAlone() {
        var service = server.house()
                .register(
                        "service",
                        "{\"method\":\"client_secret\",\"grants\":[\"client_credentials\"],\"scopes\":[\"openid\"]}"
                                + ",\"introspect\":true,\"audiences\":[\"" + Site.ISSUER + "\"]");
        assertThat(TokenKinds.takenBy(
                        server.ofEach(),
                        token -> callers.form(
                                        "/oauth2/introspect",
                                        Map.of("token", token),
                                        "Authorization",
                                        OAuthHouse.basic(service))
                                .at("/active")
                                .equals("true")))
                .containsExactly(
                        "oauth access",
                        "envelope access",
                        "envelope refresh",
                        "resultcode access",
                        "resultcode refresh",
                        "profile access",
                        "apikey access",
                        "apikey refresh",
                        "exchange refresh",
                        "exchange access");
    }

    private static String encoded(String token) {
        return URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
