package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether a session lives, and whose it is; remembered no longer than the allowed staleness, which is zero where asking
 * costs nothing. Only living sessions are remembered, and only a bounded number.
 */
final class Liveness {
    private static final int MOST = 10_000;

    /** A living session and its subject. */
    record Living(Session session, Principal who) {}

    private record Remembered(Living living, long seenAt) {}

    private final UnitOfWork unitOfWork;
    private final long staleness;
    private final LongSupplier nanoTime;
    private final Map<SessionId, Remembered> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Remembered> eldest) {
            return size() > MOST;
        }
    };

    Liveness(UnitOfWork unitOfWork, Duration staleness, LongSupplier nanoTime) {
        this.unitOfWork = unitOfWork;
        this.staleness = staleness.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The session and its subject if it lives at the given time, as far as was known within the allowed staleness. */
    Optional<Living> find(SessionId id, Instant now) {
        var known = recall(id);
        if (known.isPresent()) {
            return known.filter(living -> now.isBefore(living.session().expiresAt()));
        }
        var asked = nanoTime.getAsLong();
        var living = unitOfWork.read(stores -> look(stores, id, now));
        living.ifPresent(found -> remember(id, new Remembered(found, asked)));
        return living;
    }

    /** The same inside a unit, without the memory. */
    static Optional<Living> look(Stores stores, SessionId id, Instant now) {
        return stores.sessions()
                .find(id)
                .flatMap(session -> SubjectFinder.find(stores, session.subject())
                        .filter(who -> SubjectFinder.standing(
                                        who, stores.installation().epoch())
                                .deathOf(session, now)
                                .isEmpty())
                        .map(who -> new Living(session, who)));
    }

    /** Forgets a session that was ended here. */
    synchronized void forget(SessionId id) {
        remembered.remove(id);
    }

    /** Forgets everything, as when many sessions were ended here. */
    synchronized void forgetAll() {
        remembered.clear();
    }

    private synchronized Optional<Living> recall(SessionId id) {
        return Optional.ofNullable(remembered.get(id))
                .filter(one -> nanoTime.getAsLong() - one.seenAt() < staleness)
                .map(Remembered::living);
    }

    private synchronized void remember(SessionId id, Remembered one) {
        if (staleness > 0) {
            remembered.put(id, one);
        }
    }
}
