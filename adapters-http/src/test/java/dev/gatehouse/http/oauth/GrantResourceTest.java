package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class GrantResourceTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DecisionId DECISION = new DecisionId("d-1");
    private static final String BASIC = "Basic a2V5OnNlY3JldA=="; // key:secret

    private static final ResourceExtension SERVER = Served.with(
            Bearers.never(),
            new OAuth(
                    () -> null,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    Optional.of(new UseCases.OAuth(
                            GrantResourceTest::grant, null, null, null, null, null, null, null, null, null, null)),
                    "https://id.example",
                    Sharing.NONE));

    /** Says what was asked in the scope; a client of another name is told what its name says. */
    private static Outcome grant(GrantTokens.Request request) {
        var client = switch (request.client()) {
            case ClientProof.BySecret(var pair) -> pair.key().value();
            case ClientProof.ByName(var id) -> id.value();
            case ClientProof.ByAssertion(var id, var text) -> "asserted";
        };
        return switch (client) {
            case "key", "public", "asserted" -> granted(request, client);
            case "unknown" -> refused(new GrantRefusal.UnknownClient());
            case "unregistered" -> refused(new GrantRefusal.NotRegistered());
            case "scope" -> refused(new GrantRefusal.BadScope());
            case "target" -> refused(new GrantRefusal.BadTarget());
            case "declined" -> refused(new GrantRefusal.Declined());
            case "undecided" -> refused(new GrantRefusal.Undecided());
            case "soon" -> refused(new GrantRefusal.TooSoon());
            case "late" -> refused(new GrantRefusal.Late());
            case "proof" -> refused(new GrantRefusal.BadProof());
            case "throttled" -> refused(new GrantRefusal.NotLetIn(new Refusal.Throttled(Duration.ofSeconds(7))));
            case "nonce" -> refused(new GrantRefusal.NonceWanted("n-1"));
            default -> refused(new GrantRefusal.BadGrant());
        };
    }

    private static Outcome refused(GrantRefusal why) {
        return new Outcome.Refused(DECISION, why);
    }

    private static Outcome granted(GrantTokens.Request request, String client) {
        var refresh = request.asked() instanceof Asked.WithRefreshToken
                ? Optional.of(new IssuedToken(Secret.of("refresh"), NOON, NOON.plusSeconds(60)))
                : Optional.<IssuedToken>empty();
        return new Outcome.Granted(
                DECISION,
                new IssuedToken(Secret.of("access"), NOON, NOON.plusSeconds(600)),
                request.proof().isPresent(),
                Scopes.parse(client + " " + request.asked().grant().name()),
                refresh,
                refresh.map(token -> Secret.of("identity")));
    }

    private static Response post(String form, String... headers) {
        var request = SERVER.target("/oauth2/token").request();
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.post(Entity.entity(form, MediaType.APPLICATION_FORM_URLENCODED_TYPE));
    }

    private static String body(Response answer) {
        return answer.readEntity(String.class);
    }

    @Test
    void tokensAreHandedOutAsTheRfcSaysAndKeptByNobody() { // F10
        var answer = post("grant_type=client_credentials", "Authorization", BASIC);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaderString("Pragma")).isEqualTo("no-cache");
        assertThat(body(answer))
                .isEqualTo("{\"access_token\":\"access\",\"token_type\":\"Bearer\",\"expires_in\":600,"
                        + "\"scope\":\"CLIENT_CREDENTIALS key\"}");
    }

    @Test
    void aRefreshGivesTheNextTokenAndAnIdToken() {
        assertThat(body(post("grant_type=refresh_token&refresh_token=r&client_id=public")))
                .contains("\"refresh_token\":\"refresh\"", "\"id_token\":\"identity\"", "REFRESH_TOKEN public");
    }

    @Test
    void anExchangedTokenSaysOfWhatKindItIs() {
        var form = "grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token=t"
                + "&subject_token_type=urn:ietf:params:oauth:token-type:access_token";

        assertThat(body(post(form, "Authorization", BASIC)))
                .contains("\"issued_token_type\":\"urn:ietf:params:oauth:token-type:access_token\"");
        assertThat(body(post(form + "&actor_token=x", "Authorization", BASIC))).contains("invalid_request");
        assertThat(body(post(form + "&audience=x", "Authorization", BASIC))).contains("invalid_target");
        // RFC 8693 section 2.2.2: not invalid_grant.
        assertThat(body(post(form + "&client_id=other"))).contains("\"invalid_request\"", "subject token");
    }

    @Test
    void aProofMakesTheTokenABoundOne() {
        assertThat(body(post("grant_type=client_credentials", "Authorization", BASIC, "DPoP", "proof")))
                .contains("\"token_type\":\"DPoP\"");
        assertThat(body(post("grant_type=client_credentials", "Authorization", BASIC, "DPoP", "a", "DPoP", "b")))
                .contains("invalid_dpop_proof");
    }

    @Test
    void whoeverMustHoldANonceIsToldWhich() {
        var answer = post("grant_type=client_credentials&client_id=nonce");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getHeaderString("DPoP-Nonce")).isEqualTo("n-1");
        assertThat(body(answer)).contains("use_dpop_nonce");
    }

    @Test
    void anAssertionShowsAClientToo() {
        var form = "grant_type=client_credentials&client_assertion=a&client_assertion_type=";
        var type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

        assertThat(body(post(form + type))).contains("CLIENT_CREDENTIALS asserted");
        assertThat(post(form + "other").getStatus()).isEqualTo(401);
        assertThat(post(form + type, "Authorization", BASIC).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, 401, invalid_client",
        "unregistered, 400, unauthorized_client",
        "scope, 400, invalid_scope",
        "target, 400, invalid_target",
        "declined, 400, access_denied",
        "undecided, 400, authorization_pending",
        "soon, 400, slow_down",
        "late, 400, expired_token",
        "proof, 400, invalid_dpop_proof",
        "throttled, 429, temporarily_unavailable",
        "other, 400, invalid_grant",
    })
    void eachRefusalHasItsWords(String client, int status, String error) {
        var answer = post("grant_type=client_credentials&client_id=" + client);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(body(answer)).startsWith("{\"error\":\"" + error + "\"");
    }

    @ParameterizedTest // F8, F10
    @CsvSource({
        "grant_type=password&username=ann&password=x, unsupported_grant_type",
        "grant_type=implicit, unsupported_grant_type",
        "scope=x, invalid_request",
        "grant_type=client_credentials&grant_type=client_credentials, invalid_request",
        "grant_type=client_credentials&scope=%22, invalid_scope",
        "grant_type=authorization_code, invalid_request",
        "grant_type=refresh_token, invalid_request",
        "grant_type=urn:ietf:params:oauth:grant-type:device_code, invalid_request",
        "grant_type=urn:ietf:params:oauth:grant-type:token-exchange, invalid_request",
        "grant_type=client_credentials&client_id=key&client_secret=secret, invalid_request",
    })
    void whatIsNoGoodIsSaidSo(String form, String error) {
        var answer = post(form, "Authorization", BASIC);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(body(answer)).startsWith("{\"error\":\"" + error + "\"");
    }

    @Test
    void nobodyInParticularGetsNothing() {
        var answer = post("grant_type=client_credentials");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).startsWith("Basic");
        assertThat(body(answer)).contains("invalid_client");
    }

    @Test
    void aCodeAndADeviceAreAskedForByTheirOwnWords() {
        assertThat(body(post("grant_type=authorization_code&code=c&redirect_uri=r&code_verifier=v&client_id=public")))
                .contains("AUTHORIZATION_CODE");
        assertThat(body(post("grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=d&client_id=public")))
                .contains("DEVICE_CODE");
    }
}
