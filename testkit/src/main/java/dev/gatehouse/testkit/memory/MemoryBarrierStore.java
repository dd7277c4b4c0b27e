package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.BarrierStore;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemoryBarrierStore implements BarrierStore {
    private final Tables tables;

    MemoryBarrierStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void hold() {
        // One unit runs at a time.
    }

    @Override
    public void put(Barrier barrier) {
        tables.barriers().put(barrier.what(), barrier);
    }

    @Override
    public boolean remove(Barred what) {
        return tables.barriers().remove(what) != null;
    }

    @Override
    public List<Barrier> standing(Instant now) {
        return tables.barriers().values().stream()
                .filter(barrier -> barrier.isInForce(now))
                .sorted(Comparator.comparing(Barrier::since)
                        .reversed()
                        .thenComparing(barrier -> barrier.what().text()))
                .toList();
    }

    @Override
    public int purge(Instant endedBy, int limit) {
        var over = tables.barriers().values().stream()
                .filter(barrier -> !barrier.isInForce(endedBy))
                .limit(limit)
                .map(Barrier::what)
                .toList();
        over.forEach(tables.barriers()::remove);
        return over.size();
    }
}
