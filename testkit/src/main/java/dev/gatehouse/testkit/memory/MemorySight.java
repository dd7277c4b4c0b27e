package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.Standing;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.Fact;
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

    /** How the subject stands now. */
    static Standing standing(Sight sight) {
        return sight.user()
                .map(user -> new Standing(user.isActive(), user.credentialVersion(), sight.epoch()))
                .or(() -> sight.client()
                        .map(client -> new Standing(client.isActive(), client.credentialVersion(), sight.epoch())))
                .orElseThrow();
    }
}
