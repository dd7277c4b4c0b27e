package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.domain.session.Session;
import java.util.Optional;

/**
 * A session, as JSON.
 *
 * @param browser what people call the browser in which somebody logged in, where that is known
 * @param client what the client is called to which it was granted, where that is known
 * @param current whether it is the one that asks, where that is known
 */
public record SessionBody(
        String id,
        String dialect,
        String createdAt,
        String lastUsedAt,
        String expiresAt,
        String network,
        Optional<String> browser,
        Optional<String> client,
        Optional<Boolean> current) {
    /** As a list of one's sessions shows it. */
    static SessionBody of(OwnSessions.Seen seen) {
        return of(seen.session(), seen.client(), Optional.of(seen.isThisOne()));
    }

    /** By itself. */
    static SessionBody of(Session session) {
        return of(session, Optional.empty(), Optional.empty());
    }

    private static SessionBody of(Session session, Optional<String> client, Optional<Boolean> current) {
        return new SessionBody(
                session.id().value(),
                session.dialect().value(),
                session.createdAt().toString(),
                session.lastUsedAt().toString(),
                session.expiresAt().toString(),
                session.sourceNetwork(),
                Optional.of(session.label()).filter(label -> !label.isEmpty()),
                client,
                current);
    }
}
