package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerSessions.Seen;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/**
 * Sessions as a server shows them: nothing of what a token is made of. That is blank here, and nobody could do anything
 * with it but make tokens.
 */
final class SessionMembers {
    private SessionMembers() {}

    static Seen seen(Shown shown) {
        return new Seen(session(shown), shown.optional("grantedTo"));
    }

    private static Session session(Shown shown) {
        return session(
                shown,
                shown.meaning("subject", Subject::parse),
                new DialectName(shown.text("dialect")),
                shown.meaning("mode", RefreshMode::of),
                shown.text("network"),
                shown.optional("label").orElse(""));
    }

    static Session exchangeToken(ClientNumber owner, Shown shown) {
        return session(
                shown, new Subject.OfClient(owner), DialectName.EXCHANGE, RefreshMode.FIXED, "", shown.text("label"));
    }

    private static Session session(
            Shown shown, Subject subject, DialectName dialect, RefreshMode mode, String network, String label) {
        var createdAt = shown.time("createdAt");
        var expiresAt = shown.time("expiresAt");
        return new Session(
                new SessionId(shown.text("id")),
                subject,
                dialect,
                mode,
                "",
                Scopes.NONE,
                createdAt,
                "",
                0,
                0,
                0,
                "",
                createdAt,
                "",
                0,
                createdAt,
                shown.time("lastUsedAt"),
                expiresAt,
                expiresAt,
                network,
                label,
                Optional.empty(),
                Optional.empty());
    }
}
