package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages of other origins may read what, at a server that knows two of them. */
class CrossOriginTest {
    private static final String APP = "https://app.example";
    private static final List<String> FOR_PROGRAMS = List.of(
            "/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server",
            "/oauth2/jwks",
            "/oauth2/token",
            "/oauth2/par",
            "/oauth2/device_authorization",
            "/oauth2/userinfo",
            "/oauth2/revoke");
    private static final List<String> ELSEWHERE = List.of(
            "/oauth2/authorize",
            "/oauth2/login",
            "/oauth2/consent",
            "/oauth2/device",
            "/oauth2/logout",
            "/oauth2/introspect",
            "/oauth2/forward-auth",
            "/oauth2/revocations",
            "/account/v1/password",
            "/admin/v1/whoami",
            "/v1/api/auth/login",
            "/console",
            "/");

    @TempDir
    static Path directory;

    private static RunningNode node;

    @BeforeAll
    static void aServer() {
        node = RunningNode.start(Site.onSqlite(
                directory, "logging: {level: WARN}\noauth: {origins: [" + APP + ", \"http://localhost:3000\"]}\n"));
    }

    @AfterAll
    static void close() {
        node.close();
    }

    private static Caller.Answer preflight(String path, String origin) {
        return node.clients().send("OPTIONS", path, "", "Origin", origin, "Access-Control-Request-Method", "POST");
    }

    private static Set<String> words(Caller.Answer answer) {
        return answer.whole().headers().map().keySet();
    }

    private static void assertUnshared(Caller.Answer answer) {
        assertThat(words(answer)).noneMatch(header -> header.startsWith("access-control-"));
    }

    @ParameterizedTest // F13
    @ValueSource(strings = {APP, "http://localhost:3000"})
    void aPageOfAKnownOriginReadsWhatIsForPrograms(String origin) {
        assertThat(FOR_PROGRAMS).allSatisfy(path -> {
            var answer = node.clients().get(path, "Origin", origin);

            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("DPoP-Nonce, WWW-Authenticate");
            assertThat(answer.whole().headers().allValues("Vary")).containsExactly("Origin");
            assertThat(words(answer)).doesNotContain("access-control-allow-credentials");
        });
    }

    @Test // F13
    void itsBrowserIsToldBeforehandWhatItMaySend() {
        assertThat(FOR_PROGRAMS).allSatisfy(path -> {
            var answer = preflight(path, APP);

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.text()).isEmpty();
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
            assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("Authorization, Content-Type, DPoP");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
            assertThat(words(answer)).doesNotContain("access-control-allow-credentials");
        });
        assertThat(preflight("/oauth2/token", APP).header("Access-Control-Allow-Methods"))
                .isEqualTo("POST");
        assertThat(preflight("/oauth2/userinfo", APP).header("Access-Control-Allow-Methods"))
                .isEqualTo("GET, HEAD, POST");
    }

    @ParameterizedTest // F13
    @ValueSource(
            strings = {
                "null",
                "*",
                "https://app.example.evil.tld",
                "https://evil-app.example",
                "https://evil.tld/https://app.example",
                "http://app.example",
                "https://APP.example",
                "HTTPS://app.example",
                "https://app.example:443",
                "https://app.example:8443",
                "https://app.example/",
                "https://app.example.",
                "https://app.example@evil.tld",
                "https://app.example, https://evil.tld",
                "https://appXexample",
                "http://localhost",
                "https://localhost:3000",
                "http://127.0.0.1:3000",
            })
    void aPageOfAnotherOriginReadsNothing(String origin) {
        assertThat(FOR_PROGRAMS).allSatisfy(path -> {
            var answer = node.clients().get(path, "Origin", origin);

            assertUnshared(answer);
            assertThat(answer.header("Vary")).isEqualTo("Origin");
            assertUnshared(preflight(path, origin));
            assertThat(preflight(path, origin).status()).isEqualTo(405);
        });
    }

    @Test // F13
    void nobodysPageReadsWhatIsForPeopleOrForTheHouse() {
        assertThat(ELSEWHERE).allSatisfy(path -> {
            assertUnshared(node.clients().get(path, "Origin", APP));
            assertUnshared(preflight(path, APP));
            assertThat(preflight(path, APP).status()).isNotEqualTo(204);
        });
    }

    @Test
    void whoeverAsksForNothingIsToldNothing() {
        assertUnshared(node.clients().get("/oauth2/jwks"));
        assertThat(node.clients()
                        .send("OPTIONS", "/oauth2/jwks", "", "Origin", APP)
                        .status())
                .isEqualTo(405);
    }
}
