package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AuditStore;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.testkit.memory.Tables.TallyKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemoryAuditStore implements AuditStore {
    private final Tables tables;

    MemoryAuditStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void append(AuditEntry entry) {
        tables.audit().add(entry);
    }

    @Override
    public void tally(RefusalTally more) {
        var key = new TallyKey(more.hour(), more.network(), more.dialect(), more.reason());
        tables.tallies().merge(key, more, MemoryAuditStore::sum);
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return tables.audit().reversed().stream()
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<RefusalTally> latestTallies(int limit) {
        return tables.tallies().values().stream()
                .sorted(Comparator.comparing(RefusalTally::hour).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int purgeTallies(Instant before, int limit) {
        var old = tables.tallies().keySet().stream()
                .filter(key -> key.hour().isBefore(before))
                .limit(limit)
                .toList();
        old.forEach(tables.tallies()::remove);
        return old.size();
    }

    private static RefusalTally sum(RefusalTally one, RefusalTally other) {
        return new RefusalTally(one.hour(), one.network(), one.dialect(), one.reason(), one.count() + other.count());
    }
}
