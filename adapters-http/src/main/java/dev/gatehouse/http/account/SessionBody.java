package dev.gatehouse.http.account;

import dev.gatehouse.domain.session.Session;
import java.util.Optional;

/**
 * A session, as JSON.
 *
 * @param current whether it is the one that asks, where that is known
 */
public record SessionBody(
        String id,
        String dialect,
        String createdAt,
        String lastUsedAt,
        String expiresAt,
        String network,
        Optional<Boolean> current) {
    static SessionBody of(Session session, Optional<Boolean> current) {
        return new SessionBody(
                session.id().value(),
                session.dialect().value(),
                session.createdAt().toString(),
                session.lastUsedAt().toString(),
                session.expiresAt().toString(),
                session.sourceNetwork(),
                current);
    }
}
