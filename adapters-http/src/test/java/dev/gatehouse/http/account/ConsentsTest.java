package dev.gatehouse.http.account;

import static dev.gatehouse.http.account.Problems.assertInsufficient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ConsentsTest {
    private static final String CONSENTS = "/account/v1/consents";

    private final ResourceExtension server = Served.with(
            Bearers.known(),
            StagedConsents.account(
                    command -> new ChangePassword.Outcome.Changed(), command -> new LogOut.Outcome.LoggedOut()));

    @Test
    void aUserSeesWhatClientsMayDo() {
        var answer = call(CONSENTS, "alice").get();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"consents\":[{\"client\":7,\"client_id\":\"shop-app\",\"name\":\"shop\","
                        + "\"scopes\":[\"openid\",\"orders.read\"],\"given_at\":\"" + Bearers.NOON + "\"}]}");
    }

    @Test
    void oneIsTakenBack() {
        assertThat(call(CONSENTS + "/7", "alice").delete().getStatus()).isEqualTo(204);
    }

    @Test
    void aTokenThatIsNotOfALoginHereMayNotTakeThemBack() { // RFC 6750 section 3.1
        assertInsufficient(call(CONSENTS + "/8", "alice").delete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/9", "/07", "/0", "/-7", "/shop-app", "/99999999999"})
    void whatIsNotThereIsNotFound(String client) {
        assertThat(call(CONSENTS + client, "alice").delete().getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restricted", "billing"})
    void whoIsNoUserOrMayDoLessIsRefused(String token) {
        assertInsufficient(call(CONSENTS, token).get());
        assertInsufficient(call(CONSENTS + "/7", token).delete());
    }

    private Invocation.Builder call(String path, String token) {
        return server.target(path).request().header("Authorization", "Bearer " + token);
    }
}
