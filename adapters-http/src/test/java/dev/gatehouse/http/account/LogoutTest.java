package dev.gatehouse.http.account;

import static dev.gatehouse.http.account.Problems.assertInsufficient;
import static dev.gatehouse.http.account.Problems.assertInvalidToken;
import static dev.gatehouse.http.account.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class LogoutTest {
    private final List<String> done = new ArrayList<>();
    private final ResourceExtension server = Served.with(
            Bearers.known(),
            StagedConsents.account(command -> new ChangePassword.Outcome.UnknownBearer(), this::logOut));

    private LogOut.Outcome logOut(LogOut.Command command) {
        done.add(command.accessToken().reveal() + (command.everywhere() ? " everywhere" : " here"));
        if (command.everywhere() && command.accessToken().reveal().equals("alice")) {
            return new LogOut.Outcome.NotAllowed();
        }
        return done.size() > 1 ? new LogOut.Outcome.UnknownBearer() : new LogOut.Outcome.LoggedOut();
    }

    @ParameterizedTest
    @CsvSource({"{},here", "{\"everywhere\":false},here", "{\"everywhere\":true},everywhere", "'',here"})
    void aBearerLogsOutHereOrEverywhere(String body, String where) {
        var answer = logOut("billing", body);

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(done).containsExactly("billing " + where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"everywhere\":\"true\"}", "{\"everywhere\":1}", "{\"everywhere\":null}", "[true]"})
    void logoutTakesNothingForTrueButTrue(String body) {
        assertThat(logOut("alice", body).getStatus()).isEqualTo(400);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{\"all\":true},#/all", "{\"Everywhere\":true},#/Everywhere"})
    void whatIsMeantByAMemberThatIsNoneIsNotLeftUndoneInSilence(String body, String place) { // H3
        assertProblem(
                logOut("alice", body),
                400,
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"errors\":["
                        + "{\"detail\":\"unknown\",\"pointer\":\"" + place + "\"}]}");
        assertThat(done).isEmpty();
    }

    @Test
    void aSessionThatHasEndedCannotEndAgain() {
        logOut("alice", "");

        assertInvalidToken(logOut("alice", ""));
    }

    @Test
    void aGoodTokenThatMayNotEndItsSessionIsNotCalledInvalid() {
        assertInsufficient(logOut("alice", "{\"everywhere\":true}"));
    }

    @Test
    void aTokenThatMayOnlyChangeThePasswordLogsNobodyOut() {
        assertInsufficient(logOut("restricted", "{\"everywhere\":true}"));
        assertThat(done).isEmpty();
    }

    private Response logOut(String token, String body) {
        return server.target("/account/v1/logout")
                .request()
                .header("Authorization", "Bearer " + token)
                .post(Entity.json(body));
    }
}
