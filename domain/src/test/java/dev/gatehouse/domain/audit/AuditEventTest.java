package dev.gatehouse.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditEventTest {
    private static final SessionId S1 = new SessionId("s1");

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new AuditEvent.LoggedIn(S1), "LOGGED_IN", "session s1"),
                Arguments.of(
                        new AuditEvent.LoginRefused(new Refusal.BadCredentials(), "no such user"),
                        "LOGIN_REFUSED",
                        "bad_credentials: no such user"),
                Arguments.of(new AuditEvent.Refreshed(S1, 4), "REFRESHED", "session s1 to 4"),
                Arguments.of(new AuditEvent.RefreshReplayed(S1, 4), "REFRESH_REPLAYED", "session s1 at 4"),
                Arguments.of(
                        new AuditEvent.RefreshAlarmed(S1, "from elsewhere"),
                        "REFRESH_ALARMED",
                        "session s1: from elsewhere"),
                Arguments.of(new AuditEvent.RefreshRefused(S1, "expired"), "REFRESH_REFUSED", "session s1: expired"),
                Arguments.of(
                        new AuditEvent.RefreshReused(S1, "generation 1 of 5"),
                        "REFRESH_REUSED",
                        "session s1: generation 1 of 5"),
                Arguments.of(
                        new AuditEvent.SprayingSeen("192.0.2.0/24", 41, 33),
                        "SPRAYING_SEEN",
                        "192.0.2.0/24: 41 failures, a few at each of 33 accounts"),
                Arguments.of(
                        new AuditEvent.SessionEnded(S1, EndReason.LOGGED_OUT),
                        "SESSION_ENDED",
                        "session s1: LOGGED_OUT"),
                Arguments.of(new AuditEvent.SignedOutEverywhere(), "SIGNED_OUT_EVERYWHERE", "all sessions"),
                Arguments.of(new AuditEvent.TokenGiven("https://api", "a b"), "TOKEN_GIVEN", "for https://api: a b"),
                Arguments.of(new AuditEvent.PasswordChanged("by its owner"), "PASSWORD_CHANGED", "by its owner"),
                Arguments.of(
                        new AuditEvent.Administered("client 1", "ip policy"), "ADMINISTERED", "client 1: ip policy"),
                Arguments.of(
                        new AuditEvent.AdministrationRefused("users:write", "the permission is not held"),
                        "ADMINISTRATION_REFUSED",
                        "users:write: the permission is not held"));
    }

    // K3
    @ParameterizedTest
    @MethodSource("events")
    void anEventHasAStableWordAndSaysWhatIsParticularToIt(AuditEvent event, String code, String detail) {
        assertThat(event.code()).isEqualTo(code);
        assertThat(event.detail()).isEqualTo(detail);
    }

    // K3
    @Test
    void everyKindOfEventHasItsOwnWord() {
        assertThat(events().map(one -> one.get()[0].getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AuditEvent.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList());
        assertThat(events().map(one -> ((AuditEvent) one.get()[0]).code())).doesNotHaveDuplicates();
    }

    @Test
    void aTraceKeepsItsStepsInOrderAndNeverChanges() {
        var first = Step.passed("throttle", "free");
        var second = Step.failed("secret", "wrong");
        var one = Trace.EMPTY.and(first);
        assertThat(one.and(second).steps()).containsExactly(first, second);
        assertThat(one.steps()).containsExactly(first);
        assertThat(Trace.EMPTY.steps()).isEmpty();
        assertThat(first.passed()).isTrue();
        assertThat(second.passed()).isFalse();
    }
}
