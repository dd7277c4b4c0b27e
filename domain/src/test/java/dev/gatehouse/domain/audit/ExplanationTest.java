package dev.gatehouse.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An entry tells what happened to somebody who knows nothing of it. */
class ExplanationTest {
    private static final SessionId S1 = new SessionId("s1");

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(new AuditEvent.LoggedIn(S1), "client:42 logged in and got session s1."),
                Arguments.of(
                        new AuditEvent.LoginRefused(new Refusal.AddressDenied(), "not listed"),
                        "client:42 was refused with address_denied: not listed."),
                Arguments.of(new AuditEvent.Refreshed(S1, 4), "client:42 made refresh 4 of session s1."),
                Arguments.of(
                        new AuditEvent.RefreshReplayed(S1, 4),
                        "client:42 asked again for refresh 4 of session s1 and got the same answer."),
                Arguments.of(
                        new AuditEvent.RefreshAlarmed(S1, "from elsewhere"),
                        "somebody else may hold the refresh token of session s1 of client:42: from elsewhere."
                                + " The session lives on."),
                Arguments.of(
                        new AuditEvent.RefreshRefused(S1, "expired"),
                        "the refresh token of session s1 of client:42 was refused: expired."),
                Arguments.of(
                        new AuditEvent.RefreshReused(S1, "generation 1 of 5"),
                        "a refresh token of session s1 of client:42 was used after its successor, so the session was"
                                + " ended: generation 1 of 5."),
                Arguments.of(
                        new AuditEvent.SprayingSeen("192.0.2.0/24", 41, 33),
                        "192.0.2.0/24 failed 41 times, a few times at each of 33 accounts."),
                Arguments.of(
                        new AuditEvent.SessionEnded(S1, EndReason.LOGGED_OUT),
                        "cli ended session s1 of client:42: logged out."),
                Arguments.of(new AuditEvent.SignedOutEverywhere(), "cli ended all sessions of client:42."),
                Arguments.of(
                        new AuditEvent.TokenGiven("https://api.example.test", "orders.read"),
                        "client:42 got an access token for https://api.example.test with the scope orders.read."),
                Arguments.of(
                        new AuditEvent.PasswordChanged("by its owner"),
                        "the password of client:42 was changed: by its owner."),
                Arguments.of(
                        new AuditEvent.Administered("client 42", "ip policy"), "cli changed client 42: ip policy."),
                Arguments.of(
                        new AuditEvent.AdministrationRefused("users:write", "the permission is not held"),
                        "client:42 asked for what needs users:write and was refused: the permission is not held."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everyEventIsASentence(AuditEvent event, String sentence) {
        assertThat(Explanation.of(entry(event, Trace.EMPTY))).containsExactly("At apikey from 192.0.2.7, " + sentence);
    }

    @Test
    void everyCheckIsTheNextSentence() {
        var trace = Trace.EMPTY
                .and(Step.passed("secret", "right"))
                .and(Step.failed("address", "192.0.2.7 is in no network of the list"));

        assertThat(Explanation.of(entry(new AuditEvent.SignedOutEverywhere(), trace)))
                .endsWith(
                        "The check of secret passed: right.",
                        "The check of address ended it: 192.0.2.7 is in no network of the list.");
    }

    private static AuditEntry entry(AuditEvent event, Trace trace) {
        return new AuditEntry(
                new DecisionId("d1"),
                Instant.EPOCH,
                "cli",
                Optional.of(new Subject.OfClient(new ClientNumber(42))),
                "192.0.2.7",
                "apikey",
                event,
                trace);
    }
}
