package dev.gatehouse.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.oauth.page.Branding;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ResourceHelpers;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The services behind the gate of a real server, whose store is away for everybody but known bearers. */
@ExtendWith(DropwizardExtensionsSupport.class)
class ServicesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final DropwizardAppExtension<Configuration> SERVER =
            new DropwizardAppExtension<>(Services.class, ResourceHelpers.resourceFilePath("server.yml"));

    /** A server without a dialect. */
    public static class Services extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            var settings = new HttpSettings(
                    "https://id.example",
                    TrustedProxies.NONE,
                    House.BOUNDS,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(House.ADMINISTRATION),
                    false,
                    Branding.PLAIN,
                    Set.of(),
                    Map.of(),
                    Optional.empty());
            new Http(useCases(), settings, List.of(), () -> "r1").register(environment);
        }

        private static UseCases useCases() {
            Introspect introspect = question -> {
                throw new StoreUnavailable("away");
            };
            RevokeToken revoke = command -> {
                throw new StoreUnavailable("away");
            };
            ChangePassword change = command -> new ChangePassword.Outcome.Changed();
            LogOut logOut = command -> new LogOut.Outcome.LoggedOut();
            return new UseCases(
                    (from, entrance) -> Optional.empty(),
                    null,
                    null,
                    Bearers.known(),
                    introspect,
                    revoke,
                    asked -> null,
                    change,
                    logOut,
                    () -> List.of("{\"kid\":\"k1\"}"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new UseCases.Administration(
                            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                            null, null, null, null, null, null, null),
                    new UseCases.OAuth(null, null, null, null, null, null, null, null, null, null, Bearers.telling()),
                    new UseCases.Account(null, null, null, null, null, null, null));
        }
    }

    // G4, E11
    @Test
    void theKeysAreServedWhileTheStoreIsAway() {
        var answer = get("/oauth2/jwks");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"keys\":[{\"kid\":\"k1\"}]}");
        assertThat(answer.head())
                .contains(
                        "cache-control: public, max-age=300",
                        "content-type: application/json",
                        "content-security-policy: default-src 'none'",
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer");
    }

    @Test
    void theKeysHaveAHead() {
        var answer = Raw.send(SERVER.getLocalPort(), "HEAD /oauth2/jwks HTTP/1.1", List.of(), new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    // L5
    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/introspect", "/oauth2/revoke"})
    void whileTheStoreIsAwayNobodyIsToldAnythingOfAToken(String path) {
        var answer =
                Raw.post(SERVER.getLocalPort(), path, FORM, "token=x&client_id=a&client_secret=b".getBytes(US_ASCII));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head()).contains("retry-after: 5");
        assertThat(answer.body()).startsWith("{\"error\":\"temporarily_unavailable\"");
    }

    @Test
    void aBearerIsKnown() {
        assertThat(get("/oauth2/userinfo", "Authorization: Bearer billing").body())
                .startsWith("{\"sub\":\"client:42\"");
    }

    @Test
    void aBearerWhoCouldNotBeLookedUpIsNotRefused() {
        assertThat(get("/oauth2/userinfo", "Authorization: Bearer away").status())
                .isEqualTo(503);
    }

    @Test
    void twoHeadersOnTheWireAreOneTooMany() {
        var answer = get("/oauth2/userinfo", "Authorization: Bearer alice", "authorization: Bearer alice");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
    }

    // K1, J3
    @ParameterizedTest
    @ValueSource(strings = {"can\u0000ary", "can\u0001ary", "can\u007fary", "can\rary"})
    void aControlCharacterInAHeaderIsRefusedAndNotRepeated(String token) {
        var answer = get("/oauth2/userinfo", "Authorization: Bearer canary" + token);

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.text()).doesNotContain("canary");
    }

    // E8
    @Test
    void aHeaderThatNoServerReadsIsRefusedInBareJson() {
        var answer = get("/oauth2/userinfo", "Authorization: Bearer " + "canary".repeat(3_000));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).startsWith("{\"error\":").doesNotContain("canary");
    }

    // J1
    @Test
    void aBodyBeyondTheLimitIsTooLargeInTheWordsOfThePlace() {
        var tooMuch = new byte[House.BODY_LIMIT + 1];

        assertThat(Raw.post(SERVER.getLocalPort(), "/oauth2/introspect", FORM, tooMuch)
                        .text())
                .contains(" 413 ", "{\"error\":\"invalid_request\"");
        assertThat(Raw.post(SERVER.getLocalPort(), "/account/v1/password", "application/json", tooMuch)
                        .text())
                .contains(" 413 ", "application/problem+json", "\"status\":413");
    }

    // J1, J7
    @Test
    void jsonIsNoForm() {
        var answer = Raw.post(SERVER.getLocalPort(), "/oauth2/introspect", "application/json", "{}".getBytes(US_ASCII));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).startsWith("{\"error\":\"invalid_request\"");
    }

    // J4, J7
    @ParameterizedTest
    @CsvSource({
        "GET /oauth2,404,error",
        "GET /oauth2/token,404,error",
        "GET /oauth2/jwks/,404,error",
        "GET /oauth2/jwks;x=1,404,error",
        "GET /.well-known/openid-configuration,404,error",
        "GET /.well-known/security.txt,404,error",
        "POST /oauth2/jwks,405,error",
        "PUT /oauth2/userinfo,405,error",
        "GET /oauth2/introspect,405,error",
        "PUT /oauth2/revoke,405,error",
        "GET /account/v1,404,type",
        "DELETE /account/v1/logout,405,type"
    })
    void whatLeadsNowhereIsSaidInTheWordsOfThePlace(String requestLine, int status, String member) {
        var answer =
                Raw.send(SERVER.getLocalPort(), requestLine + " HTTP/1.1", List.of("Content-Length: 0"), new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"" + member + "\":");
        assertThat(answer.head().contains("allow:")).isEqualTo(status == 405);
        assertThat(answer.head())
                .containsOnlyOnce("content-type:")
                .contains(member.equals("type") ? "application/problem+json" : "application/json");
    }

    @Test
    void aBearerLogsOutWithNothingToRead() {
        var answer = Raw.send(
                SERVER.getLocalPort(),
                "POST /account/v1/logout HTTP/1.1",
                List.of("Authorization: Bearer alice", "Content-Length: 0"),
                new byte[0]);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.head()).doesNotContain("\ncontent-type");
        assertThat(answer.body()).isEmpty();
    }

    private static Raw get(String path, String... headers) {
        return Raw.send(SERVER.getLocalPort(), "GET " + path + " HTTP/1.1", List.of(headers), new byte[0]);
    }
}
