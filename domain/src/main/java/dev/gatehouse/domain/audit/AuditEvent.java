package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;

/** What happened, each kind with what is particular to it; never a secret. */
public sealed interface AuditEvent {
    /** Credentials were turned into tokens. */
    record LoggedIn(SessionId session) implements AuditEvent {}

    /** Credentials were refused. */
    record LoginRefused(Refusal said, String reason) implements AuditEvent {}

    /** A refresh token gave new tokens. */
    record Refreshed(SessionId session, long generation) implements AuditEvent {}

    /** The same successor was handed out again inside the grace window. */
    record RefreshReplayed(SessionId session, long generation) implements AuditEvent {}

    /** Replays of a session look as if somebody else held a copy of its refresh token; the session lives on. */
    record RefreshAlarmed(SessionId session, String reason) implements AuditEvent {}

    /** A refresh token was refused and nothing changed. */
    record RefreshRefused(SessionId session, String reason) implements AuditEvent {}

    /** A refresh token was used again after its successor: the session was ended. */
    record RefreshReused(SessionId session, String reason) implements AuditEvent {}

    /** A wider network fails at many accounts, a few times at each; told once in a window. */
    record SprayingSeen(String network, long failures, long accounts) implements AuditEvent {}

    /** A session was ended before its time. */
    record SessionEnded(SessionId session, EndReason why) implements AuditEvent {}

    /** Every session of the subject was ended. */
    record SignedOutEverywhere() implements AuditEvent {}

    /** A password was changed or set. */
    record PasswordChanged(String how) implements AuditEvent {}

    /** A client got an access token without a session. */
    record TokenGiven(String audience, String scope) implements AuditEvent {}

    /** A user, client, credential or key was made, changed or removed; what says which members, never their secrets. */
    record Administered(String what, String change) implements AuditEvent {}

    /** An administrator was refused what a permission is needed for, by its word; told once in an hour. */
    record AdministrationRefused(String permission, String reason) implements AuditEvent {}

    /** Which kind it is. */
    default AuditKind kind() {
        return switch (this) {
            case LoggedIn ignored -> AuditKind.LOGGED_IN;
            case LoginRefused ignored -> AuditKind.LOGIN_REFUSED;
            case Refreshed ignored -> AuditKind.REFRESHED;
            case RefreshReplayed ignored -> AuditKind.REFRESH_REPLAYED;
            case RefreshAlarmed ignored -> AuditKind.REFRESH_ALARMED;
            case RefreshRefused ignored -> AuditKind.REFRESH_REFUSED;
            case RefreshReused ignored -> AuditKind.REFRESH_REUSED;
            case SprayingSeen ignored -> AuditKind.SPRAYING_SEEN;
            case SessionEnded ignored -> AuditKind.SESSION_ENDED;
            case SignedOutEverywhere ignored -> AuditKind.SIGNED_OUT_EVERYWHERE;
            case PasswordChanged ignored -> AuditKind.PASSWORD_CHANGED;
            case TokenGiven ignored -> AuditKind.TOKEN_GIVEN;
            case Administered ignored -> AuditKind.ADMINISTERED;
            case AdministrationRefused ignored -> AuditKind.ADMINISTRATION_REFUSED;
        };
    }

    /** A stable word for the kind, for metrics and queries. */
    default String code() {
        return kind().name();
    }

    /** What is particular to the event, for people. */
    default String detail() {
        return switch (this) {
            case LoggedIn(SessionId session) -> "session " + session.value();
            case LoginRefused(Refusal said, String reason) -> said.word() + ": " + reason;
            case Refreshed(SessionId session, long generation) -> "session " + session.value() + " to " + generation;
            case RefreshReplayed(SessionId session, long generation) ->
                "session " + session.value() + " at " + generation;
            case RefreshAlarmed(SessionId session, String reason) -> "session " + session.value() + ": " + reason;
            case RefreshRefused(SessionId session, String reason) -> "session " + session.value() + ": " + reason;
            case RefreshReused(SessionId session, String reason) -> "session " + session.value() + ": " + reason;
            case SprayingSeen(String network, long failures, long accounts) ->
                network + ": " + failures + " failures, a few at each of " + accounts + " accounts";
            case SessionEnded(SessionId session, EndReason why) -> "session " + session.value() + ": " + why;
            case SignedOutEverywhere() -> "all sessions";
            case PasswordChanged(String how) -> how;
            case TokenGiven(String audience, String scope) -> "for " + audience + (scope.isEmpty() ? "" : ": " + scope);
            case Administered(String what, String change) -> what + ": " + change;
            case AdministrationRefused(String permission, String reason) -> permission + ": " + reason;
        };
    }
}
