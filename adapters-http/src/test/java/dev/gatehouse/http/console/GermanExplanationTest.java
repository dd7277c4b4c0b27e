package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.http.oauth.page.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the audit lists is told in German beside the words by which it is searched. */
class GermanExplanationTest {
    private static final SessionId S1 = new SessionId("s1");

    @Test
    void everyKindKeepsItsWordAndIsToldApartInGerman() {
        var told = Arrays.stream(AuditKind.values())
                .map(kind -> Told.kind(kind, Language.GERMAN))
                .toList();

        assertThat(told).contains("LOGIN_REFUSED (Anmeldung abgelehnt)").doesNotHaveDuplicates();
        assertThat(Told.kind(AuditKind.LOGIN_REFUSED, Language.ENGLISH)).isEqualTo("LOGIN_REFUSED");
        assertThat(Told.outcome(AuditKind.Outcome.NOTICED, Language.GERMAN)).isEqualTo("noticed (bemerkt)");
        assertThat(Told.outcome(AuditKind.Outcome.NOTICED, Language.ENGLISH)).isEqualTo("noticed");
    }

    @Test
    void whatIsParticularToAnEventIsToldInGerman() {
        var events = List.of(
                new AuditEvent.LoggedIn(S1),
                new AuditEvent.LoginRefused(new Refusal.BadCredentials(), "wrong password"),
                new AuditEvent.Refreshed(S1, 4),
                new AuditEvent.RefreshReplayed(S1, 4),
                new AuditEvent.RefreshAlarmed(S1, "shown again from another network"),
                new AuditEvent.RefreshRefused(S1, "token expired"),
                new AuditEvent.RefreshReused(S1, "generation 3 of 4"),
                new AuditEvent.SprayingSeen("192.0.2.0/24", 30, 10),
                new AuditEvent.SessionEnded(S1, EndReason.TOO_MANY),
                new AuditEvent.SignedOutEverywhere(),
                new AuditEvent.PasswordChanged("by letter"),
                new AuditEvent.TokenGiven("https://api.example", "orders"),
                new AuditEvent.TokenGiven("https://api.example", ""),
                new AuditEvent.Administered("user u1", "second factor removed"),
                new AuditEvent.AdministrationRefused("users:write", "the permission is not held"));

        assertThat(events.stream().map(event -> Told.detail(event, Language.GERMAN)))
                .containsExactly(
                        "Sitzung s1",
                        "bad_credentials: falsches Passwort",
                        "Sitzung s1 auf 4",
                        "Sitzung s1 bei 4",
                        "Sitzung s1: aus einem anderen Netz noch einmal gezeigt",
                        "Sitzung s1: Token abgelaufen",
                        "Sitzung s1: Generation 3 von 4",
                        "192.0.2.0/24: 30 Fehlversuche, je ein paar an 10 Konten",
                        "Sitzung s1: zu viele Sitzungen",
                        "alle Sitzungen",
                        "durch einen Brief",
                        "für https://api.example: orders",
                        "für https://api.example",
                        "user u1: zweiter Faktor entfernt",
                        "users:write: die Berechtigung fehlt");
        assertThat(Told.detail(events.getFirst(), Language.ENGLISH)).isEqualTo("session s1");
    }
}
