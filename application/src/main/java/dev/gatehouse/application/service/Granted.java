package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what a client was granted still holds: the client is let in, and the session in the browser stands with which it ends. */
final class Granted {
    private Granted() {}

    /** True for every session of another dialect. */
    static boolean holds(Stores stores, Session session, Instant now) {
        return !session.dialect().equals(DialectName.OAUTH)
                || find(stores, session.id(), now).isPresent();
    }

    /** What was granted in that session, as long as it holds. */
    static Optional<OAuthGrant> find(Stores stores, SessionId session, Instant now) {
        return stores.grants().find(session).filter(grant -> holds(stores, grant, now));
    }

    /** What the clients are called to which some of the sessions were granted. */
    static Map<SessionId, String> clientNames(Stores stores, List<Session> sessions) {
        return stores.grants()
                .clientNames(sessions.stream()
                        .filter(session -> session.dialect().equals(DialectName.OAUTH))
                        .map(Session::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean holds(Stores stores, OAuthGrant grant, Instant now) {
        boolean isLetIn =
                stores.clients().find(grant.client()).filter(Client::isActive).isPresent();
        return isLetIn
                && (grant.outlives()
                        || grant.parent()
                                .map(parent -> stands(stores, parent, now))
                                .orElse(true));
    }

    private static boolean stands(Stores stores, SessionId parent, Instant now) {
        return stores.sessions()
                .find(parent)
                .filter(row -> row.end().isEmpty() && now.isBefore(row.expiresAt()))
                .isPresent();
    }
}
