package dev.gatehouse.http.console;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;

/** Tells in German what an entry of the audit is about. */
final class GermanExplanation {
    private GermanExplanation() {}

    /** One sentence for the event. */
    static String of(AuditEntry entry) {
        return "An " + entry.dialect() + " von " + entry.source() + ": " + what(entry);
    }

    private static String what(AuditEntry entry) {
        var who = entry.subject().map(Subject::text).orElse("das Haus");
        return switch (entry.event()) {
            case AuditEvent.LoggedIn(SessionId session) ->
                who + " hat sich angemeldet und Sitzung " + session.value() + " bekommen.";
            case AuditEvent.LoginRefused(var said, String reason) ->
                who + " wurde mit " + said.word() + " abgelehnt: " + GermanTerms.detail(reason) + ".";
            case AuditEvent.Refreshed(SessionId session, long generation) ->
                who + " hat Sitzung " + session.value() + " erneuert, zum " + generation + ". Mal.";
            case AuditEvent.RefreshReplayed(SessionId session, long generation) ->
                who + " hat noch einmal nach Erneuerung " + generation + " von Sitzung " + session.value()
                        + " gefragt und dieselbe Antwort bekommen.";
            case AuditEvent.RefreshAlarmed(SessionId session, String reason) ->
                "Vielleicht hat noch jemand das Refresh-Token von Sitzung " + session.value() + " von " + who + ": "
                        + GermanTerms.detail(reason) + ". Die Sitzung läuft weiter.";
            case AuditEvent.RefreshRefused(SessionId session, String reason) ->
                "Das Refresh-Token von Sitzung " + session.value() + " von " + who + " wurde abgelehnt: "
                        + GermanTerms.detail(reason) + ".";
            case AuditEvent.RefreshReused(SessionId session, String reason) ->
                "Ein Refresh-Token von Sitzung " + session.value() + " von " + who
                        + " wurde nach seinem Nachfolger benutzt, darum wurde die Sitzung beendet: "
                        + GermanTerms.detail(reason) + ".";
            case AuditEvent.SprayingSeen(String network, long failures, long accounts) ->
                network + " hatte " + failures + " Fehlversuche, je ein paar an " + accounts + " Konten.";
            case AuditEvent.SessionEnded(SessionId session, EndReason why) ->
                entry.actor() + " hat Sitzung " + session.value() + " von " + who + " beendet: " + word(why) + ".";
            case AuditEvent.SignedOutEverywhere() -> entry.actor() + " hat alle Sitzungen von " + who + " beendet.";
            case AuditEvent.PasswordChanged(String how) ->
                "Das Passwort von " + who + " wurde geändert: " + GermanTerms.detail(how) + ".";
            case AuditEvent.TokenGiven(String audience, String scope) ->
                who + " hat ein Access-Token für " + audience + " bekommen"
                        + (scope.isEmpty() ? "." : ", mit dem Scope " + scope + ".");
            case AuditEvent.Administered(String what, String change) ->
                entry.actor() + " hat " + what + " geändert: " + GermanTerms.detail(change) + ".";
            case AuditEvent.AdministrationRefused(String permission, String reason) ->
                who + " wollte, was " + permission + " braucht, und wurde abgelehnt: " + GermanTerms.detail(reason)
                        + ".";
        };
    }

    /** What is particular to the event. */
    static String detail(AuditEvent event) {
        return switch (event) {
            case AuditEvent.LoggedIn(SessionId session) -> "Sitzung " + session.value();
            case AuditEvent.LoginRefused(var said, String reason) -> said.word() + ": " + GermanTerms.detail(reason);
            case AuditEvent.Refreshed(SessionId session, long generation) ->
                "Sitzung " + session.value() + " auf " + generation;
            case AuditEvent.RefreshReplayed(SessionId session, long generation) ->
                "Sitzung " + session.value() + " bei " + generation;
            case AuditEvent.RefreshAlarmed(SessionId session, String reason) -> ofSession(session, reason);
            case AuditEvent.RefreshRefused(SessionId session, String reason) -> ofSession(session, reason);
            case AuditEvent.RefreshReused(SessionId session, String reason) -> ofSession(session, reason);
            case AuditEvent.SprayingSeen(String network, long failures, long accounts) ->
                network + ": " + failures + " Fehlversuche, je ein paar an " + accounts + " Konten";
            case AuditEvent.SessionEnded(SessionId session, EndReason why) ->
                "Sitzung " + session.value() + ": " + word(why);
            case AuditEvent.SignedOutEverywhere() -> "alle Sitzungen";
            case AuditEvent.PasswordChanged(String how) -> GermanTerms.detail(how);
            case AuditEvent.TokenGiven(String audience, String scope) ->
                "für " + audience + (scope.isEmpty() ? "" : ": " + scope);
            case AuditEvent.Administered(String what, String change) -> what + ": " + GermanTerms.detail(change);
            case AuditEvent.AdministrationRefused(String permission, String reason) ->
                permission + ": " + GermanTerms.detail(reason);
        };
    }

    private static String ofSession(SessionId session, String reason) {
        return "Sitzung " + session.value() + ": " + GermanTerms.detail(reason);
    }

    /** What kind of event it is. */
    static String kind(AuditKind kind) {
        return switch (kind) {
            case LOGGED_IN -> "angemeldet";
            case LOGIN_REFUSED -> "Anmeldung abgelehnt";
            case REFRESHED -> "erneuert";
            case REFRESH_REPLAYED -> "Erneuerung wiederholt";
            case REFRESH_ALARMED -> "Erneuerung verdächtig";
            case REFRESH_REFUSED -> "Erneuerung abgelehnt";
            case REFRESH_REUSED -> "Refresh-Token wiederverwendet";
            case SPRAYING_SEEN -> "viele Konten durchprobiert";
            case SESSION_ENDED -> "Sitzung beendet";
            case SIGNED_OUT_EVERYWHERE -> "überall abgemeldet";
            case PASSWORD_CHANGED -> "Passwort geändert";
            case TOKEN_GIVEN -> "Token ausgegeben";
            case ADMINISTERED -> "verwaltet";
            case ADMINISTRATION_REFUSED -> "Verwaltung abgelehnt";
        };
    }

    /** How an event ended. */
    static String outcome(AuditKind.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "geschehen";
            case REFUSED -> "abgelehnt";
            case NOTICED -> "bemerkt";
        };
    }

    private static String word(EndReason why) {
        return switch (why) {
            case LOGGED_OUT -> "abgemeldet";
            case REVOKED -> "zurückgezogen";
            case REFRESH_REUSED -> "ein Refresh-Token wurde wiederverwendet";
            case TOO_MANY -> "zu viele Sitzungen";
            case CODE_REUSED -> "ein Code wurde wiederverwendet";
            case RENEWED -> "neu angemeldet";
        };
    }
}
