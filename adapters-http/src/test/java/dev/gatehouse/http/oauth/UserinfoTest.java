package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class UserinfoTest {
    private static final String CHALLENGE = "Bearer realm=\"gatehouse\"";

    private static final ResourceExtension SERVER = Served.with(
            Bearers.never(),
            new OAuth(
                    () -> null,
                    asked -> null,
                    asked -> null,
                    asked -> null,
                    Bearers.telling(),
                    Optional.empty(),
                    "https://id.example",
                    Sharing.NONE));

    @Test
    void aPersonIsToldWhoTheyAre() {
        var answer = get("Bearer alice");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"sub\":\"u-1\",\"preferred_username\":\"Alice\",\"email\":\"Alice@example.org\","
                        + "\"email_verified\":true,\"roles\":[\"admin\"],\"client_id\":\"dialect:envelope\","
                        + "\"scope\":\"read write\"}");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void whatIsNotKnownOfAPersonIsLeftOut() {
        assertThat(get("bearer bob").readEntity(String.class))
                .isEqualTo("{\"sub\":\"u-2\",\"preferred_username\":\"bob\",\"roles\":[],"
                        + "\"client_id\":\"dialect:envelope\"}");
    }

    @Test
    void aProgramIsToldWhoItIs() {
        var answer = get("BEARER  billing");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"sub\":\"client:42\",\"name\":\"billing\",\"client_id\":\"client:42\"}");
    }

    @Test
    void aTokenThatMayOnlyChangeThePasswordOpensNothing() {
        assertRefused(get("Bearer restricted"), 403, "insufficient_scope");
    }

    @Test
    void anUnknownTokenIsInvalid() {
        assertRefused(get("Bearer nobody"), 401, "invalid_token");
    }

    // RFC 6750 section 3.1: no error code where no token was shown.
    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "Bearerx", ""})
    void whoShowsNoTokenIsOnlyAskedForOne(String header) {
        var answer = get(header);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo(CHALLENGE);
        assertThat(answer.readEntity(String.class)).isEqualTo("{\"error\":\"unauthorized\"}");
    }

    @Test
    void withoutAHeaderThereIsNoToken() {
        assertThat(userinfo().get().getHeaderString("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    // A9, E8, K1
    @ParameterizedTest
    @MethodSource("whatIsNoToken")
    void whatCannotBeATokenIsInvalidAndNotRepeated(String header) {
        var answer = get(header);

        assertThat(answer.getHeaders().toString()).doesNotContain("canary");
        assertRefused(answer, 401, "invalid_token");
    }

    static Stream<String> whatIsNoToken() {
        return Stream.of(
                "Bearer canary canary",
                "Bearer alice, Bearer alice",
                "Bearer can\u0000ary",
                "Bearer can\tary",
                "Bearer canary\u00e9",
                "Bearer \"canary\"",
                "Bearer " + "canary".repeat(200_000));
    }

    @Test
    void twoHeadersAreOneTooMany() {
        var answer = userinfo()
                .header("Authorization", "Bearer alice")
                .header("Authorization", "Bearer bob")
                .get();

        assertRefused(answer, 400, "invalid_request");
    }

    // RFC 6750 section 5.3: a token in the query ends up in logs.
    @Test
    void aTokenInTheQueryIsNotTaken() {
        var answer = SERVER.target("/oauth2/userinfo")
                .queryParam("access_token", "alice")
                .request()
                .get();

        assertThat(answer.getStatus()).isEqualTo(401);
    }

    // L5
    @Test
    void whatCouldNotBeFoundOutIsNeverTheCallersFault() {
        var answer = get("Bearer away");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"error\":\"temporarily_unavailable\",\"error_description\":\"try again later\"}");
    }

    // L5, J7
    @Test
    void aBugLetsNobodyInAndTellsNothing() {
        var answer = get("Bearer bug");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"error\":\"server_error\",\"error_description\":\"incident none\"}");
    }

    // J7
    @Test
    void anotherMethodIsToldWhichOneIsRight() {
        var answer = userinfo().header("Authorization", "Bearer alice").put(Entity.json("{}"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET", "POST");
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"invalid_request\"");
    }

    @Test // OpenID Connect Core section 5.3.1
    void aPostIsAnsweredLikeAGet() {
        var empty = Entity.form(new Form());

        assertThat(userinfo()
                        .header("Authorization", "Bearer alice")
                        .post(empty)
                        .readEntity(String.class))
                .isEqualTo(get("Bearer alice").readEntity(String.class));
        assertThat(userinfo().post(empty).getHeaderString("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    @Test // RFC 6750 section 2.2
    void aTokenMayStandInAFormAlone() {
        var form = Entity.form(new Form("access_token", "bob"));

        assertThat(userinfo().post(form).readEntity(String.class))
                .isEqualTo(get("Bearer bob").readEntity(String.class));
        assertRefused(userinfo().header("Authorization", "Bearer alice").post(form), 400, "invalid_request");
        assertRefused(userinfo().header("Authorization", "DPoP bound").post(form), 400, "invalid_request");
        assertRefused(userinfo().post(Entity.form(new Form("access_token", "no body"))), 401, "invalid_token");
        form.getEntity().param("access_token", "twice");
        assertRefused(userinfo().post(form), 400, "invalid_request");
        assertThat(userinfo().post(Entity.text("access_token=bob")).getStatus()).isEqualTo(401);
    }

    @Test
    void aClientIsToldWhatItsUserAgreedToAndNoMore() {
        assertThat(get("Bearer told").readEntity(String.class))
                .isEqualTo("{\"sub\":\"u-1\",\"preferred_username\":\"Alice\","
                        + "\"email\":\"Alice@example.org\",\"email_verified\":false}");
    }

    @Test
    void aBoundTokenIsGoodWithItsProof() {
        assertThat(bound("dpop bound", "proof").get().getStatus()).isEqualTo(200);
        assertThat(bound("DPoP bound", "proof").post(Entity.text("")).getStatus())
                .isEqualTo(200);
    }

    // RFC 9449 sections 7.1 and 9
    @ParameterizedTest
    @CsvSource({
        "DPoP bound, forged, 401, invalid_dpop_proof",
        "DPoP alice, proof, 401, invalid_token",
        "DPoP can\u0000ary, proof, 401, invalid_token",
        "DPoP bound, stale, 401, use_dpop_nonce",
    })
    void whoeverCannotProveTheKeyIsAskedForAProof(String authorization, String proof, int status, String error) {
        var answer = bound(authorization, proof).get();

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("WWW-Authenticate"))
                .isEqualTo("DPoP realm=\"gatehouse\", algs=\"ES256 RS256\", error=\"" + error + "\"");
        assertThat(answer.readEntity(String.class)).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.getHeaderString("DPoP-Nonce")).isEqualTo(error.equals("use_dpop_nonce") ? "n-1" : null);
    }

    @Test
    void oneProofIsShownAndNotTwo() {
        assertThat(bound("DPoP bound", "proof").header("DPoP", "proof").get().getHeaderString("WWW-Authenticate"))
                .contains("invalid_dpop_proof");
        assertThat(get("DPoP bound").getHeaderString("WWW-Authenticate")).contains("invalid_dpop_proof");
    }

    private Invocation.Builder bound(String authorization, String proof) {
        return userinfo().header("Authorization", authorization).header("DPoP", proof);
    }

    private void assertRefused(Response answer, int status, String error) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo(CHALLENGE + ", error=\"" + error + "\"");
        assertThat(answer.readEntity(String.class)).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    private Response get(String authorization) {
        return userinfo().header("Authorization", authorization).get();
    }

    private Invocation.Builder userinfo() {
        return SERVER.target("/oauth2/userinfo").request();
    }
}
