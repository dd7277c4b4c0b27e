package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.Standing;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.Fact;
import java.time.Instant;
import java.util.Optional;

/** Sees a session with what its life depends on. */
final class MemorySight {
    private MemorySight() {}

    static Optional<Sight> of(Tables tables, Session row) {
        long epoch = Long.parseLong(tables.facts().getOrDefault(Fact.EPOCH, "1"));
        return switch (row.subject()) {
            case Subject.OfUser(var id) ->
                new MemoryUserStore(tables)
                        .find(id)
                        .map(user -> new Sight(row, Optional.of(user), Optional.empty(), epoch));
            case Subject.OfClient(var number) ->
                new MemoryClientStore(tables)
                        .find(number)
                        .map(client -> new Sight(row, Optional.empty(), Optional.of(client), epoch));
        };
    }

    /** The session in the epoch that is, if the credentials of its subject are those with which it was got. */
    static Optional<Session> beginning(Tables tables, Session row) {
        return of(tables, row)
                .map(MemorySight::standing)
                .filter(now -> now.credentialVersion() == row.credentialVersion())
                .map(now -> row.inEpoch(now.epoch()));
    }

    /** Whether the session is good for something still, by its subject and the epoch too. */
    static boolean isGood(Tables tables, Session row, Instant now) {
        return of(tables, row)
                .filter(sight -> standing(sight).deathOf(row, now).isEmpty())
                .isPresent();
    }

    /** How the subject stands now. */
    static Standing standing(Sight sight) {
        return sight.user()
                .map(user -> new Standing(user.isActive(), user.credentialVersion(), sight.epoch()))
                .or(() -> sight.client()
                        .map(client -> new Standing(client.isActive(), client.credentialVersion(), sight.epoch())))
                .orElseThrow();
    }
}
