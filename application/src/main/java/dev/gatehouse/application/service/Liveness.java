package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Whether a session lives, and whose it is, as far as was known within the allowed staleness. */
final class Liveness {
    /** A living session and its subject. */
    record Living(Session session, Principal who) {}

    private final UnitOfWork unitOfWork;
    private final Recent<SessionId, Living> recent;

    Liveness(UnitOfWork unitOfWork, Duration staleness, LongSupplier nanoTime) {
        this.unitOfWork = unitOfWork;
        this.recent = Recent.of(unitOfWork, staleness, nanoTime);
    }

    /** The session and its subject if it lives at the given time. */
    Optional<Living> find(SessionId id, Instant now) {
        return recent.find(id, () -> unitOfWork.read(stores -> look(stores, id, now)))
                .filter(living -> now.isBefore(living.session().expiresAt()));
    }

    /** The same inside a unit, without the memory. */
    static Optional<Living> look(Stores stores, SessionId id, Instant now) {
        return stores.sessions().see(id).flatMap(sight -> {
            var session = sight.session();
            var who = SubjectFinder.seen(sight);
            boolean stands = SubjectFinder.standing(who, sight.epoch())
                    .deathOf(session, now)
                    .isEmpty();
            return stands && Granted.holds(stores, session, now)
                    ? Optional.of(new Living(session, who))
                    : Optional.empty();
        });
    }

    /** Forgets a session that was ended here. */
    void forget(SessionId id) {
        recent.forget(id);
    }

    /** Forgets everything, as when many sessions were ended here. */
    void forgetAll() {
        recent.forgetAll();
    }
}
