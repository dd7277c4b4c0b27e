package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells an entry to somebody who knows nothing of it: what happened in one sentence, then each check in its order. */
public final class Explanation {
    private Explanation() {}

    /** One sentence for the event, and one for each step of the decision. */
    public static List<String> of(AuditEntry entry) {
        return Stream.concat(
                        Stream.of(sentence(entry)),
                        entry.trace().steps().stream().map(Explanation::sentence))
                .toList();
    }

    private static String sentence(AuditEntry entry) {
        return "At " + entry.dialect() + " from " + entry.source() + ", " + what(entry);
    }

    private static String what(AuditEntry entry) {
        var who = entry.subject().map(Subject::text).orElse("the house");
        return switch (entry.event()) {
            case AuditEvent.LoggedIn(SessionId session) -> who + " logged in and got session " + session.value() + ".";
            case AuditEvent.LoginRefused(var said, String reason) ->
                who + " was refused with " + said.word() + ": " + reason + ".";
            case AuditEvent.Refreshed(SessionId session, long generation) ->
                who + " made refresh " + generation + " of session " + session.value() + ".";
            case AuditEvent.RefreshReplayed(SessionId session, long generation) ->
                who + " asked again for refresh " + generation + " of session " + session.value()
                        + " and got the same answer.";
            case AuditEvent.RefreshAlarmed(SessionId session, String reason) ->
                "somebody else may hold the refresh token of session " + session.value() + " of " + who + ": " + reason
                        + ". The session lives on.";
            case AuditEvent.RefreshRefused(SessionId session, String reason) ->
                "the refresh token of session " + session.value() + " of " + who + " was refused: " + reason + ".";
            case AuditEvent.RefreshReused(SessionId session, String reason) ->
                "a refresh token of session " + session.value() + " of " + who
                        + " was used after its successor, so the session was ended: " + reason + ".";
            case AuditEvent.SprayingSeen(String network, long failures, long accounts) ->
                network + " failed " + failures + " times, a few times at each of " + accounts + " accounts.";
            case AuditEvent.SessionEnded(SessionId session, EndReason why) ->
                entry.actor() + " ended session " + session.value() + " of " + who + ": " + word(why) + ".";
            case AuditEvent.SignedOutEverywhere() -> entry.actor() + " ended all sessions of " + who + ".";
            case AuditEvent.PasswordChanged(String how) -> "the password of " + who + " was changed: " + how + ".";
            case AuditEvent.TokenGiven(String audience, String scope) ->
                who + " got an access token for " + audience
                        + (scope.isEmpty() ? "." : " with the scope " + scope + ".");
            case AuditEvent.Administered(String what, String change) ->
                entry.actor() + " changed " + what + ": " + change + ".";
            case AuditEvent.AdministrationRefused(String permission, String reason) ->
                who + " asked for what needs " + permission + " and was refused: " + reason + ".";
        };
    }

    private static String word(EndReason why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String sentence(Step step) {
        return "The check of " + step.check() + (step.passed() ? " passed: " : " ended it: ") + step.detail() + ".";
    }
}
