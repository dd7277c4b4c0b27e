package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask before any user is there: pushed requests, and devices that begin to wait. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OAuthRequestsTest {
    private static final String PAR = "/oauth2/par";
    private static final String DEVICE = "/oauth2/device_authorization";
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String BACK = "https://shop.example/back";

    private RunningNode node;
    private String administrator;
    private String clientId;
    private String basic;
    private int clients;

    @BeforeAll
    void aServerWithARegisteredClient(@TempDir Path directory) {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase}]");
        node = RunningNode.start(site);
        administrator = node.clients()
                .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                .at("/result/access_token");
        var client = registered("client_secret", "authorization_code", DEVICE_GRANT);
        clientId = client.at("/key");
        basic = basic(clientId, client.at("/secret"));
    }

    @AfterAll
    void close() {
        node.close();
    }

    private Answer registered(String method, String... grants) {
        var answer = node.clients()
                .post(
                        "/admin/v1/clients",
                        "{\"name\":\"shop " + ++clients + "\",\"oauth\":{\"method\":\"" + method + "\",\"grants\":[\""
                                + String.join("\",\"", grants) + "\"],\"redirectUris\":[\"" + BACK
                                + "\"],\"resources\":[\"https://a.example\",\"https://b.example\"],"
                                + "\"scopes\":[\"openid\",\"orders.read\",\"offline_access\"]}}",
                        "Authorization",
                        "Bearer " + administrator);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String basic(String key, String secret) {
        var pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static Map<String, String> request() {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "redirect_uri", BACK,
                "scope", "openid",
                "state", "xyz",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
    }

    private Answer form(String path, Map<String, String> form) {
        return node.clients().form(path, form, "Authorization", basic);
    }

    private Answer raw(String path, String body) {
        return node.clients()
                .send("POST", path, body, "Authorization", basic, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void aRequestIsPushedAndNamed() {
        var pushed = form(PAR, request());

        assertThat(pushed.status()).isEqualTo(201);
        assertThat(pushed.at("/request_uri")).startsWith("urn:ietf:params:oauth:request_uri:gh_pr_");
        assertThat(pushed.at("/expires_in")).isEqualTo("300");
        assertThat(pushed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(pushed.header("Content-Type")).startsWith("application/json");
        assertThat(form(PAR, request()).at("/request_uri")).isNotEqualTo(pushed.at("/request_uri"));
    }

    @ParameterizedTest // F1, F4
    @CsvSource({
        "code_challenge, , invalid_request",
        "code_challenge_method, plain, invalid_request",
        "request_uri, urn:ietf:params:oauth:request_uri:x, invalid_request",
        "request, e30, request_not_supported",
        "redirect_uri, https://shop.example/back/, invalid_request",
        "redirect_uri, , invalid_request",
        "client_id, another, invalid_request",
        "response_type, token, unsupported_response_type",
        "scope, openid everything, invalid_scope",
        "resource, https://c.example, invalid_target",
    })
    void anUnfitRequestIsTold(String name, String value, String error) {
        var words = request();
        words.compute(name, (key, before) -> value);

        var answer = form(PAR, words);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/error")).isEqualTo(error);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aResourceMayBeSaidTwiceAndNothingElse() {
        var body = "response_type=code&redirect_uri=https%3A%2F%2Fshop.example%2Fback&scope=openid"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        var resources = "&resource=https%3A%2F%2Fa.example&resource=https%3A%2F%2Fb.example";

        assertThat(raw(PAR, body + resources).status()).isEqualTo(201);
        assertThat(raw(PAR, body + "&scope=openid").at("/error")).isEqualTo("invalid_request");
        assertThat(raw(PAR, body + "&state=a&state=a").at("/error")).isEqualTo("invalid_request");
        assertThat(raw(DEVICE, "scope=openid" + resources).status()).isEqualTo(200);
        assertThat(raw(DEVICE, "scope=openid&scope=openid").at("/error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAR, DEVICE})
    void aClientMustShowWhoItIs(String path) {
        var callers = node.clients();
        var words = request();
        var wrong = callers.form(path, words, "Authorization", basic(clientId, "wrong"));
        var unknown = callers.form(path, words, "Authorization", basic("nobody", "wrong"));
        var nobody = callers.form(path, words);
        words.put("client_id", clientId);
        var named = callers.form(path, words);
        words.put("client_secret", "wrong");
        var twice = callers.form(path, words, "Authorization", basic);

        for (var refused : new Answer[] {wrong, unknown, nobody, named}) {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.at("/error")).isEqualTo("invalid_client");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
            assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.at("/error")).isEqualTo("invalid_request");
    }

    @ParameterizedTest // F10
    @ValueSource(strings = {PAR, DEVICE, "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"})
    void nothingButAPostOfAFormIsTaken(String path) {
        for (var method : List.of("GET", "PUT", "PATCH", "DELETE")) {
            var refused = node.clients().send(method, path + "?client_id=" + clientId, "", "Authorization", basic);
            assertThat(refused.whole().headers().allValues("Allow")).as(method).containsExactly("POST");
            assertRefused(refused, 405);
        }
        for (var type : List.of("application/json", "text/plain", "multipart/form-data; boundary=x")) {
            var body = "grant_type=client_credentials&token=t";
            assertRefused(node.clients().send("POST", path, body, "Authorization", basic, "Content-Type", type), 415);
        }
        assertRefused(node.clients().send("POST", path, "token=t", "Authorization", basic), 415);
    }

    private static void assertRefused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/error")).isEqualTo("invalid_request");
        assertThat(answer.at("/error_description")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest // F11
    @ValueSource(strings = {PAR, DEVICE})
    void aClientAsksForNothingForWhichItDidNotRegister(String path) {
        var other = registered("client_secret", "client_credentials");
        var answer =
                node.clients().form(path, request(), "Authorization", basic(other.at("/key"), other.at("/secret")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/error")).isEqualTo("unauthorized_client");
    }

    @Test
    void aPublicClientPushesAndWaitsByItsName() {
        var words = request();
        words.put(
                "client_id",
                registered("none", "authorization_code", DEVICE_GRANT).at("/key"));

        assertThat(node.clients().form(PAR, words).status()).isEqualTo(201);
        assertThat(node.clients().form(DEVICE, words).status()).isEqualTo(200);
    }

    @Test
    void aBadProofOfAKeyIsRefused() {
        assertThat(node.clients()
                        .form(PAR, request(), "Authorization", basic, "DPoP", "garbage")
                        .at("/error"))
                .isEqualTo("invalid_dpop_proof");
        assertThat(node.clients()
                        .form(PAR, request(), "Authorization", basic, "DPoP", "a", "DPoP", "b")
                        .at("/error"))
                .isEqualTo("invalid_dpop_proof");
    }

    @Test
    void aDeviceWaitsForAUser() {
        var waiting = form(DEVICE, Map.of("scope", "openid"));

        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.header("Cache-Control")).isEqualTo("no-store");
        var code = waiting.at("/user_code");
        assertThat(code).matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
        assertThat(waiting.at("/verification_uri")).isEqualTo(Site.ISSUER + "/oauth2/device");
        assertThat(waiting.at("/verification_uri_complete"))
                .isEqualTo(Site.ISSUER + "/oauth2/device?user_code=" + code);
        assertThat(waiting.at("/expires_in")).isEqualTo("600");
        assertThat(waiting.at("/interval")).isEqualTo("5");
        var asked = Map.of("grant_type", DEVICE_GRANT, "device_code", waiting.at("/device_code"));
        assertThat(form("/oauth2/token", asked).at("/error")).isEqualTo("authorization_pending");
        assertThat(form("/oauth2/token", asked).at("/error")).isEqualTo("slow_down");
        assertThat(form(DEVICE, Map.of("scope", "everything")).at("/error")).isEqualTo("invalid_scope");
        assertThat(form(DEVICE, Map.of("scope", "\"")).at("/error")).isEqualTo("invalid_scope");
        assertThat(form(DEVICE, Map.of("resource", "https://c.example")).at("/error"))
                .isEqualTo("invalid_target");
    }

    @Test // F7
    void bothAreInTheMetadata() {
        var metadata = node.clients().get("/.well-known/oauth-authorization-server");

        assertThat(metadata.at("/pushed_authorization_request_endpoint")).isEqualTo(Site.ISSUER + PAR);
        assertThat(metadata.at("/device_authorization_endpoint")).isEqualTo(Site.ISSUER + DEVICE);
        assertThat(metadata.text()).contains("\"" + DEVICE_GRANT + "\"");
    }
}
