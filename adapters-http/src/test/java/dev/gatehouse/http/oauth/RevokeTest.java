package dev.gatehouse.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.in.RevokeToken.Outcome;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class RevokeTest {
    private final List<String> ended = new ArrayList<>();
    private final ResourceExtension server = Served.with(
            Bearers.never(),
            new OAuth(
                    () -> null,
                    asked -> null,
                    this::revoke,
                    asked -> null,
                    asked -> null,
                    Optional.empty(),
                    "https://id.example",
                    Sharing.NONE));

    private Outcome revoke(RevokeToken.Command command) {
        var caller = command.caller().map(Callers::name).orElse("nobody in particular");
        ended.add(command.token().reveal() + " by " + caller);
        return switch (caller) {
            case "wrong" -> new Outcome.CallerRefused(new Refusal.BadCredentials());
            case "throttled" -> new Outcome.CallerRefused(new Refusal.Throttled(Duration.ofSeconds(3)));
            case "away" -> throw new StoreUnavailable("canary of the store");
            case "nobody in particular" ->
                "access".equals(command.token().reveal()) ? new Outcome.AccessTokenAlone() : new Outcome.Done();
            case "another" -> new Outcome.AnotherClients();
            default -> new Outcome.Done();
        };
    }

    // A10
    @ParameterizedTest
    @ValueSource(strings = {"token=known", "token=unknown", "token=known&token_type_hint=nonsense"})
    void everyTokenIsAnsweredAlikeWithNothing(String form) {
        var answer = post(form);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/json"); // or simple-oauth2 fails
        assertThat(answer.readEntity(String.class)).isEqualTo("{}");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    // RFC 7009 section 2.2.1
    @Test
    void anAccessTokenThatNobodyInParticularShowsIsNotSaidToBeEnded() {
        var answer = post("token=access");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"unsupported_token_type\"");
    }

    @Test
    void whoeverHoldsATokenMayEndIt() {
        post("token=known");

        assertThat(ended).containsExactly("known by nobody in particular");
    }

    @Test
    void aClientShowsWhoItIsAsAtTheTokenEndpoint() {
        postAs("key", "token=one");
        post("token=two&client_id=key&client_secret=secret");
        post("token=three&client_id=public");
        post("token=four&client_assertion=signed&client_assertion_type=" + TokenClient.ASSERTION_TYPE);

        assertThat(ended)
                .containsExactly("one by key", "two by key", "three by the name public", "four by an assertion");
    }

    // RFC 6749 section 2.3.1: a secret that is empty may be left out, and so says nothing more than the name.
    @Test
    void aPublicClientMayNameItselfByHttpBasic() {
        server.target("/oauth2/revoke")
                .request()
                .header("Authorization", "Basic cHVibGljOg==") // public:
                .post(Entity.entity("token=one", "application/x-www-form-urlencoded"));

        assertThat(ended).containsExactly("one by the name public");
    }

    @Test // A10
    void whatAnotherClientWasGivenIsNotSaidToBeEnded() {
        var answer = postAs("another", "token=known");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"invalid_grant\"");
    }

    // A10, L5
    @ParameterizedTest
    @CsvSource({"wrong,401,invalid_client", "throttled,429,temporarily_unavailable", "away,503,temporarily_unavailable"
    })
    void aCallerWhoIsNotLetInIsNotToldThatTheTokenIsEnded(String key, int status, String error) {
        var answer = postAs(key, "token=known");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"error\":\"" + error + "\"")
                .doesNotContain("canary");
        assertThat(answer.getHeaderString("Retry-After") == null).isEqualTo(status == 401);
    }

    @Test
    void brokenCredentialsAreNotTakenForNone() {
        var answer = server.target("/oauth2/revoke")
                .request()
                .header("Authorization", "Basic ???")
                .post(Entity.form(new jakarta.ws.rs.core.Form("token", "known")));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).startsWith("Basic ");
        assertThat(ended).isEmpty();
    }

    // F10
    @ParameterizedTest
    @ValueSource(strings = {"", "token=", "token=a&token=b", "token_type_hint=x", "token=known&client_secret=secret"})
    void aMalformedFormEndsNothing(String form) {
        var answer = post(form);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"invalid_request\"");
        assertThat(ended).isEmpty();
    }

    private Response post(String form) {
        return server.target("/oauth2/revoke").request().post(Entity.entity(form, "application/x-www-form-urlencoded"));
    }

    private Response postAs(String key, String form) {
        var pair = Base64.getEncoder().encodeToString((key + ":secret").getBytes(UTF_8));
        return server.target("/oauth2/revoke")
                .request()
                .header("Authorization", "Basic " + pair)
                .post(Entity.entity(form, "application/x-www-form-urlencoded"));
    }
}
