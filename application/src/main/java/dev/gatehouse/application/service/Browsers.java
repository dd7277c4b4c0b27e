package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sessions of browsers by their cookies. */
final class Browsers {
    /** How exact the idle end is, and so how seldom it is written. */
    private static final Duration PROLONGED_EVERY = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final Entrance entrance;

    Browsers(UnitOfWork unitOfWork, Digests digests, Entrance entrance) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.entrance = entrance;
    }

    /** The living session of a cookie and its user; a text that is none of ours costs no look. */
    Optional<Parent> find(Secret cookie, Instant now) {
        return digests.hasOurShape(Digests.Purpose.BROWSER_SESSION, cookie)
                ? unitOfWork.read(stores -> look(stores, cookie, now))
                : Optional.empty();
    }

    /** The same inside a unit. */
    Optional<Parent> look(Stores stores, Secret cookie, Instant now) {
        return stores.browsers()
                .find(digests.digest(Digests.Purpose.BROWSER_SESSION, cookie))
                .flatMap(session -> look(stores, session, now));
    }

    /** The living session of that id and its user, if it is one of a browser. */
    Optional<Parent> look(Stores stores, SessionId session, Instant now) {
        return GrantParents.find(stores, session, now)
                .filter(parent -> parent.session().dialect().equals(entrance.dialect()));
    }

    /** Moves the idle end of a session that lives, now and then. */
    void prolong(Stores stores, Session session, Instant now) {
        if (isDue(session, now)) {
            stores.sessions()
                    .prolong(session.id(), now, now.plus(entrance.tokens().idle()));
        }
    }

    /** The same in a unit of its own, if it is time. */
    void prolong(Session session, Instant now) {
        if (isDue(session, now)) {
            unitOfWork.run(stores -> {
                prolong(stores, session, now);
                return session;
            });
        }
    }

    private static boolean isDue(Session session, Instant now) {
        return session.lastUsedAt().plus(PROLONGED_EVERY).isBefore(now);
    }
}
