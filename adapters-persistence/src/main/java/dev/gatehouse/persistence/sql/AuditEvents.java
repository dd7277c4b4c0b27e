package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import java.util.List;

/** What is particular to an event, as texts: its code names the kind, the texts are its members in their order. */
final class AuditEvents {
    private AuditEvents() {}

    static List<String> members(AuditEvent event) {
        return switch (event) {
            case AuditEvent.LoggedIn(SessionId session) -> List.of(session.value());
            case AuditEvent.LoginRefused(var said, String reason) -> Refusals.members(said, reason);
            case AuditEvent.Refreshed(SessionId session, long generation) -> List.of(session.value(), "" + generation);
            case AuditEvent.RefreshReplayed(SessionId session, long generation) ->
                List.of(session.value(), "" + generation);
            case AuditEvent.RefreshAlarmed(SessionId session, String reason) -> List.of(session.value(), reason);
            case AuditEvent.RefreshRefused(SessionId session, String reason) -> List.of(session.value(), reason);
            case AuditEvent.RefreshReused(SessionId session, String reason) -> List.of(session.value(), reason);
            case AuditEvent.SprayingSeen(String network, long failures, long accounts) ->
                List.of(network, "" + failures, "" + accounts);
            case AuditEvent.SessionEnded(SessionId session, EndReason why) -> List.of(session.value(), why.name());
            case AuditEvent.SignedOutEverywhere() -> List.of();
            case AuditEvent.PasswordChanged(String how) -> List.of(how);
            case AuditEvent.TokenGiven(String audience, String scope) -> List.of(audience, scope);
            case AuditEvent.Administered(String what, String change) -> List.of(what, change);
            case AuditEvent.AdministrationRefused(String permission, String reason) -> List.of(permission, reason);
        };
    }

    static AuditEvent event(String code, List<String> members) {
        return switch (code) {
            case "LOGGED_IN" -> new AuditEvent.LoggedIn(session(members));
            case "LOGIN_REFUSED" -> new AuditEvent.LoginRefused(Refusals.refusal(members), Refusals.reason(members));
            case "REFRESHED" -> new AuditEvent.Refreshed(session(members), Long.parseLong(members.get(1)));
            case "REFRESH_REPLAYED" -> new AuditEvent.RefreshReplayed(session(members), Long.parseLong(members.get(1)));
            case "REFRESH_ALARMED" -> new AuditEvent.RefreshAlarmed(session(members), members.get(1));
            case "REFRESH_REFUSED" -> new AuditEvent.RefreshRefused(session(members), members.get(1));
            case "REFRESH_REUSED" -> new AuditEvent.RefreshReused(session(members), members.get(1));
            case "SPRAYING_SEEN" ->
                new AuditEvent.SprayingSeen(
                        members.get(0), Long.parseLong(members.get(1)), Long.parseLong(members.get(2)));
            case "SESSION_ENDED" -> new AuditEvent.SessionEnded(session(members), EndReason.valueOf(members.get(1)));
            case "SIGNED_OUT_EVERYWHERE" -> new AuditEvent.SignedOutEverywhere();
            case "PASSWORD_CHANGED" -> new AuditEvent.PasswordChanged(members.getFirst());
            case "TOKEN_GIVEN" -> new AuditEvent.TokenGiven(members.get(0), members.get(1));
            case "ADMINISTERED" -> new AuditEvent.Administered(members.get(0), members.get(1));
            case "ADMINISTRATION_REFUSED" -> new AuditEvent.AdministrationRefused(members.get(0), members.get(1));
            default -> throw new IllegalStateException("an event of another version: " + code);
        };
    }

    private static SessionId session(List<String> members) {
        return new SessionId(members.getFirst());
    }
}
