package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class UserinfoTest {
    private static final String CHALLENGE = "Bearer realm=\"gatehouse\"";

    private static final ResourceExtension SERVER = Served.with(
            Bearers.known(),
            new OAuth(() -> null, asked -> null, asked -> null, asked -> null, Optional.empty(), "https://id.example"));

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
        var answer = userinfo().header("Authorization", "Bearer alice").post(Entity.json("{}"));

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("GET");
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"invalid_request\"");
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
