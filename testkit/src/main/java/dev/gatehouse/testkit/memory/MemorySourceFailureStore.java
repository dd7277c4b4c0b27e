package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SourceFailureStore;
import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.testkit.memory.Tables.NetworkWindow;
import dev.gatehouse.testkit.memory.Tables.ToldFailures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemorySourceFailureStore implements SourceFailureStore {
    private final Tables tables;

    MemorySourceFailureStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void add(SourceFailures more) {
        var key = new NetworkWindow(more.window(), more.network());
        tables.sourceFailures().merge(key, new ToldFailures(more, false), MemorySourceFailureStore::sum);
    }

    @Override
    public List<SourceFailures> most(Instant window, int limit) {
        return tables.sourceFailures().values().stream()
                .map(ToldFailures::sum)
                .filter(sum -> sum.window().equals(window))
                .sorted(Comparator.comparingLong(SourceFailures::failures)
                        .reversed()
                        .thenComparing(SourceFailures::network))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean tell(Instant window, String network) {
        var key = new NetworkWindow(window, network);
        var untold = Optional.ofNullable(tables.sourceFailures().get(key)).filter(before -> !before.told());
        untold.ifPresent(before -> tables.sourceFailures().put(key, new ToldFailures(before.sum(), true)));
        return untold.isPresent();
    }

    @Override
    public int purge(Instant before, int limit) {
        var old = tables.sourceFailures().keySet().stream()
                .filter(key -> key.window().isBefore(before))
                .limit(limit)
                .toList();
        old.forEach(tables.sourceFailures()::remove);
        return old.size();
    }

    private static ToldFailures sum(ToldFailures before, ToldFailures more) {
        var one = before.sum();
        var other = more.sum();
        return new ToldFailures(
                new SourceFailures(
                        one.window(),
                        one.network(),
                        one.failures() + other.failures(),
                        one.accounts() + other.accounts()),
                before.told());
    }
}
