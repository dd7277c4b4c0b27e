package dev.gatehouse.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.Introspect.Outcome;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class IntrospectTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final ResourceExtension SERVER = Served.with(
            Bearers.never(),
            new OAuth(
                    () -> null,
                    IntrospectTest::introspect,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    Optional.empty(),
                    "https://id.example",
                    Sharing.NONE));

    /** Lets in {@code key} with {@code secret}; other keys name what becomes of their caller. */
    private static Outcome introspect(Introspect.Question question) {
        var pair = Callers.pair(question.caller());
        assertThat(pair.secret().reveal()).isEqualTo("secret");
        return switch (pair.key().value()) {
            case "key" -> answer(question.token().reveal());
            case "unentitled" -> new Outcome.NotEntitled();
            case "wrong" -> new Outcome.CallerRefused(new Refusal.BadCredentials());
            case "disabled" -> new Outcome.CallerRefused(new Refusal.AccountDisabled());
            case "elsewhere" -> new Outcome.CallerRefused(new Refusal.AddressDenied());
            case "throttled" -> new Outcome.CallerRefused(new Refusal.Throttled(Duration.ofMillis(6_500)));
            case "overload" -> new Outcome.CallerRefused(new Refusal.Overloaded(Duration.ofSeconds(1)));
            default -> throw new StoreUnavailable("canary of the store");
        };
    }

    private static Outcome answer(String token) {
        return switch (token) {
            case "alice" ->
                new Outcome.Active(
                        Bearers.claims(Bearers.ALICE, Scopes.parse("write read"), Set.of("admin")),
                        new DialectName("envelope"),
                        Optional.of("Alice"));
            case "billing" ->
                new Outcome.Active(
                        Bearers.claims(Bearers.BILLING, Scopes.NONE, Set.of()),
                        new DialectName("apikey"),
                        Optional.empty());
            case "refresh" ->
                new Outcome.ActiveRefresh(
                        "https://id.example",
                        "u-1",
                        "https://id.example/token",
                        Bearers.NOON,
                        Bearers.NOON.plusSeconds(60));
            default -> new Outcome.Inactive();
        };
    }

    @Test
    void anActiveTokenTellsItsClaims() throws Exception {
        var answer = ask("token=alice&token_type_hint=refresh_token", "key");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        var body = answer.readEntity(String.class);
        assertThat(body)
                .isEqualTo("{\"active\":true,\"iss\":\"https://id.example\",\"sub\":\"u-1\","
                        + "\"aud\":\"https://api.example\",\"client_id\":\"dialect:envelope\",\"username\":\"Alice\","
                        + "\"scope\":\"read write\",\"roles\":[\"admin\"],\"token_type\":\"Bearer\","
                        + "\"dialect\":\"envelope\",\"sid\":\"s-1\",\"jti\":\"t-1\","
                        + "\"iat\":1767355200,\"exp\":1767358800}");
        var read = TokenIntrospectionSuccessResponse.parse(JSONObjectUtils.parse(body));
        assertThat(read.isActive()).isTrue();
        assertThat(read.getScope().toStringList()).containsExactly("read", "write");
        assertThat(read.getTokenType().getValue()).isEqualTo("Bearer");
        assertThat(read.getExpirationTime().toInstant()).isEqualTo(Bearers.NOON.plusSeconds(3600));
        assertThat(read.getAudience()).extracting(Object::toString).containsExactly("https://api.example");
    }

    @Test
    void whatATokenDoesNotSayIsLeftOut() {
        assertThat(ask("token=billing", "key").readEntity(String.class))
                .contains("\"sub\":\"client:42\"", "\"roles\":[]")
                .doesNotContain("scope", "username");
    }

    @Test
    void aRefreshTokenIsNoBearerToken() {
        assertThat(ask("token=refresh", "key").readEntity(String.class))
                .isEqualTo("{\"active\":true,\"iss\":\"https://id.example\",\"sub\":\"u-1\","
                        + "\"aud\":\"https://id.example/token\",\"iat\":1767355200,\"exp\":1767355260}");
    }

    // A11
    @Test
    void ofAnInactiveTokenNothingElseIsSaid() {
        var answer = ask("token=canary", "key");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class)).isEqualTo("{\"active\":false}");
    }

    // A11, L5
    @ParameterizedTest
    @CsvSource({
        "wrong,401,invalid_client",
        "disabled,401,invalid_client",
        "elsewhere,403,access_denied",
        "unentitled,403,access_denied",
        "throttled,429,temporarily_unavailable",
        "overload,503,temporarily_unavailable",
        "away,503,temporarily_unavailable"
    })
    void aCallerWhoIsNotLetInIsNeverToldThatTheTokenIsInactive(String key, int status, String error) {
        var answer = ask("token=alice", key);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"error\":\"" + error + "\"")
                .doesNotContain("active", "canary");
        assertThat(answer.getHeaderString("WWW-Authenticate") != null).isEqualTo(status == 401);
        assertThat(answer.getHeaderString("Retry-After") != null).isEqualTo(status == 429 || status == 503);
    }

    // C9
    @Test
    void aThrottledCallerIsToldHowLongInWholeSecondsRoundedUp() {
        assertThat(ask("token=alice", "throttled").getHeaderString("Retry-After"))
                .isEqualTo("7");
    }

    // A11
    @ParameterizedTest
    @ValueSource(strings = {"Bearer alice", "Basic canary", "Basic", "Digest x"})
    void aCallerWhoShowsSomethingElseIsAskedForHttpBasic(String header) {
        assertUnknownClient(SERVER.target("/oauth2/introspect")
                .request()
                .header("Authorization", header)
                .post(Entity.entity("token=alice", FORM)));
    }

    // A11
    @Test
    void nobodyInParticularMayNotAsk() {
        assertUnknownClient(post("token=alice", FORM));
        assertUnknownClient(post("token=alice&client_id=key", FORM));
    }

    @Test
    void theCallerMayStandInTheForm() {
        assertThat(post("token=alice&client_id=key&client_secret=secret", FORM).getStatus())
                .isEqualTo(200);
    }

    // F10
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=alice&token=alice",
                "token=alice&client_id=key&client_secret=secret",
                "token=alice&client_id=other",
                "token=",
                "",
                "token=%",
                "token=%ff",
                "{\"token\":\"alice\"}"
            })
    void aMalformedFormIsAnInvalidRequest(String form) {
        var answer = ask(form, "key");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"error\":\"invalid_request\"")
                .doesNotContain("alice");
    }

    // J1
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data", "application/octet-stream"})
    void aBodyThatIsNoFormIsUnsupported(String type) {
        var answer = post("{\"token\":\"alice\"}", type);

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"invalid_request\"");
    }

    // J1
    @Test
    void anEncodedBodyIsUnsupported() {
        var gzip = new Variant(MediaType.valueOf(FORM), (String) null, "gzip");
        var answer = SERVER.target("/oauth2/introspect").request().post(Entity.entity("token=alice", gzip));

        assertThat(answer.getStatus()).isEqualTo(415);
    }

    @Test
    void theCharsetOfAFormDoesNotMatter() {
        var answer = post("token=alice&client_id=key&client_secret=secret", FORM + ";charset=UTF-8");

        assertThat(answer.getStatus()).isEqualTo(200);
    }

    private static void assertUnknownClient(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"error\":\"invalid_client\",\"error_description\":\"client authentication failed\"}");
    }

    private Response ask(String form, String key) {
        var pair = Base64.getEncoder().encodeToString((key + ":secret").getBytes(UTF_8));
        return SERVER.target("/oauth2/introspect")
                .request()
                .header("Authorization", "Basic " + pair)
                .post(Entity.entity(form, FORM));
    }

    private Response post(String body, String type) {
        return SERVER.target("/oauth2/introspect").request().post(Entity.entity(body, type));
    }
}
