package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SeenStore;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;

final class MemorySeenStore implements SeenStore {
    private final OAuthTables tables;

    MemorySeenStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean isFirst(SecretDigest what, Instant until) {
        return tables.seen().putIfAbsent(what, until) == null;
    }

    @Override
    public int purge(Instant endedBefore, int limit) {
        return Purge.some(tables.seen(), until -> until.isBefore(endedBefore), limit);
    }
}
