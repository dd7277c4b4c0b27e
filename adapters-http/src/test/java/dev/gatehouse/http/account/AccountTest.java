package dev.gatehouse.http.account;

import static dev.gatehouse.http.account.Problems.assertInsufficient;
import static dev.gatehouse.http.account.Problems.assertInvalidToken;
import static dev.gatehouse.http.account.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.ChangePassword.Outcome;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class AccountTest {
    private static final String PASSWORD = "/account/v1/password";
    private static final String LOGOUT = "/account/v1/logout";
    private static final String CHANGE = "{\"current_password\":\"current\",\"new_password\":\"%s\"}";

    private final List<String> done = new ArrayList<>();
    private final ResourceExtension server = Served.with(
            Bearers.known(), StagedConsents.account(this::change, command -> new LogOut.Outcome.UnknownBearer()));

    private Outcome change(ChangePassword.Command command) {
        var wanted = command.wanted().normalized().reveal();
        done.add(token(command) + " from " + command.current().normalized().reveal() + " to " + wanted);
        return switch (wanted) {
            case "gone" -> new Outcome.UnknownBearer();
            case "wrong" -> new Outcome.Refused(new Refusal.BadCredentials());
            case "disabled" -> new Outcome.Refused(new Refusal.AccountDisabled());
            case "throttled" -> new Outcome.Refused(new Refusal.Throttled(Duration.ofSeconds(4)));
            case "overload" -> new Outcome.Refused(new Refusal.Overloaded(Duration.ofSeconds(1)));
            case "common" -> new Outcome.Unfit(Verdict.COMMON, 15);
            case "guessable" -> new Outcome.Unfit(Verdict.GUESSABLE, 15);
            case "same" -> new Outcome.Unchanged();
            case "away" -> throw new StoreUnavailable("canary of the store");
            case "bug" -> throw new IllegalStateException("canary of a bug");
            default -> new Outcome.Changed();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "restricted"})
    void aUserChangesThePasswordEvenIfNothingElseIsAllowed(String token) {
        var answer = post(PASSWORD, token, CHANGE.formatted("a new password"));

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.hasEntity()).isFalse();
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(done).containsExactly(token + " from current to a new password");
    }

    @Test
    void aWrongCurrentPasswordIsNotSaidWithTheStatusThatLogsOut() {
        var answer = post(PASSWORD, "alice", CHANGE.formatted("wrong"));

        assertProblem(
                answer,
                403,
                "{\"type\":\"urn:gatehouse:problem:wrong-current-password\",\"title\":\"Wrong current password\","
                        + "\"status\":403}");
        assertThat(answer.getHeaderString("WWW-Authenticate")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"common,common", "guessable,guessable", "same,unchanged", "tab\\t,unusable"})
    void anUnfitPasswordIsToldWhy(String wanted, String reason) {
        assertProblem(
                post(PASSWORD, "alice", CHANGE.formatted(wanted)),
                422,
                "{\"type\":\"urn:gatehouse:problem:unfit-new-password\",\"title\":\"Unfit new password\","
                        + "\"status\":422,\"reason\":\"" + reason + "\"}");
    }

    // B2
    @Test
    void aPasswordThatNobodyWouldHashIsUnfitAtOnce() {
        var answer = post(PASSWORD, "alice", CHANGE.formatted("x".repeat(1025)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(done).isEmpty();
    }

    // L5
    @ParameterizedTest
    @CsvSource({"throttled,429,4", "overload,503,1", "away,503,5"})
    void whoMustWaitIsToldHowLong(String wanted, int status, String seconds) {
        var answer = post(PASSWORD, "alice", CHANGE.formatted(wanted));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo(seconds);
        assertThat(answer.readEntity(String.class))
                .startsWith("{\"type\":\"about:blank\",\"title\":\"")
                .doesNotContain("canary");
    }

    @Test
    void aDisabledAccountIsForbidden() {
        assertProblem(
                post(PASSWORD, "alice", CHANGE.formatted("disabled")),
                403,
                "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    }

    // J7
    @Test
    void aBugIsNamedByItsIncidentAndNothingElse() {
        assertProblem(
                post(PASSWORD, "alice", CHANGE.formatted("bug")),
                500,
                "{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                        + "\"instance\":\"urn:gatehouse:incident:none\"}");
    }

    @Test
    void aTokenThatIsNotOfALoginHereMayNotChangeThePassword() { // RFC 6750 section 3.1
        assertInsufficient(post(PASSWORD, "alice", CHANGE.formatted("gone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, LOGOUT})
    void anUnknownTokenIsInvalidWhateverIsAskedFor(String path) {
        assertInvalidToken(post(path, "nobody", "not even json"));
        assertThat(done).isEmpty();
    }

    @Test
    void aProgramHasNoPasswordToChange() {
        assertInsufficient(post(PASSWORD, "billing", CHANGE.formatted("a new password")));
    }

    @Test
    void aMalformedChangeIsToldWhichMembersAreNoGood() {
        assertProblem(
                post(PASSWORD, "alice", "{\"current_password\":7}"),
                400,
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"errors\":["
                        + "{\"detail\":\"not_text\",\"pointer\":\"#/current_password\"},"
                        + "{\"detail\":\"missing\",\"pointer\":\"#/new_password\"}]}");
    }

    @Test
    void whatIsMeantByAMemberThatIsNoneIsNotLeftUndoneInSilence() { // H3
        assertProblem(
                post(PASSWORD, "alice", "{\"current_password\":\"a\",\"new_password\":\"b\",\"is/admin\":true}"),
                400,
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"errors\":["
                        + "{\"detail\":\"unknown\",\"pointer\":\"#/is~1admin\"}]}");
        assertThat(done).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertProblem(
                post(PASSWORD, "alice", "{\"currentPassword\":\"a\",\"new_password\":7}"),
                400,
                "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"errors\":["
                        + "{\"detail\":\"unknown\",\"pointer\":\"#/currentPassword\"},"
                        + "{\"detail\":\"missing\",\"pointer\":\"#/current_password\"},"
                        + "{\"detail\":\"not_text\",\"pointer\":\"#/new_password\"}]}");
    }

    // J1
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "canary",
                "{\"current_password\":\"canary\",\"current_password\":\"a\",\"new_password\":\"b\"}",
                "{\"current_password\":\"canary\"} {}",
                "{\"current_password\":\"\",\"new_password\":\"\"}",
                "{\"current_password\":null,\"new_password\":\"canary\"}"
            })
    void whatIsNoChangeIsABadRequestThatIsNotRepeated(String body) {
        var answer = post(PASSWORD, "alice", body);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.readEntity(String.class)).doesNotContain("canary");
        assertThat(done).isEmpty();
    }

    // J1, G3
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void onlyJsonIsTaken(String type) {
        var answer = server.target(LOGOUT)
                .request()
                .header("Authorization", "Bearer alice")
                .post(Entity.entity("{\"everywhere\":true}", type));

        assertProblem(answer, 415, "{\"type\":\"about:blank\",\"title\":\"Unsupported Media Type\",\"status\":415}");
        assertThat(done).isEmpty();
    }

    // J7
    @Test
    void whereThereIsNothingThatIsAProblemToo() {
        assertProblem(
                post("/account/v1/nope", "alice", "{}"),
                404,
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
        var answer = server.target(PASSWORD).request().get();
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("POST");
    }

    private Response post(String path, String token, String body) {
        return server.target(path)
                .request()
                .header("Authorization", "Bearer " + token)
                .post(Entity.json(body));
    }

    private static String token(ChangePassword.Command command) {
        return command.by() instanceof ChangePassword.By.Own(Whose.Bearer(var token)) ? token.reveal() : "nobody";
    }
}
