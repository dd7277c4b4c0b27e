package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One unit at a time, so an ordinal that can be seen is settled. */
final class MemorySealStore implements SealStore {
    private final Tables tables;

    MemorySealStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Mark mark() {
        return new Mark(tables.audit().keySet().stream().reduce(0L, Math::max), Set.of());
    }

    @Override
    public List<Line> lines(long from, long to, int limit) {
        return tables.audit().entrySet().stream()
                .filter(one -> one.getKey() >= from && one.getKey() <= to)
                .sorted(Map.Entry.comparingByKey())
                .limit(limit)
                .map(one -> new Line(
                        one.getKey(),
                        one.getValue().event().code(),
                        one.getValue().toString()))
                .toList();
    }

    @Override
    public long countAfter(long ordinal) {
        return tables.audit().keySet().stream().filter(one -> one > ordinal).count();
    }

    @Override
    public Optional<Seal> last() {
        return seals().reduce((one, next) -> next);
    }

    @Override
    public Optional<Seal> following(long ordinal) {
        return seals().filter(seal -> seal.to() > ordinal).findFirst();
    }

    @Override
    public List<Seal> after(long number, int limit) {
        return seals().filter(seal -> seal.number() > number).limit(limit).toList();
    }

    private Stream<Seal> seals() {
        return tables.seals().values().stream().sorted(Comparator.comparingLong(Seal::number));
    }

    @Override
    public boolean append(Seal seal) {
        return tables.seals().putIfAbsent(seal.number(), seal) == null;
    }

    @Override
    public List<Horizon> horizons() {
        return List.copyOf(tables.horizons().values());
    }

    @Override
    public int removeEntries(Horizon further, long behind) {
        move(further);
        var entries = tables.audit().entrySet();
        return removed(
                entries,
                () -> entries.removeIf(one -> one.getKey() > behind
                        && one.getKey() <= further.upTo()
                        && one.getValue().event().code().equals(further.of())));
    }

    @Override
    public int removeSeals(Horizon further) {
        move(further);
        var numbers = tables.seals().keySet();
        return removed(numbers, () -> numbers.removeIf(number -> number <= further.upTo()));
    }

    private void move(Horizon further) {
        tables.horizons().merge(further.of(), further, (one, other) -> other.upTo() > one.upTo() ? other : one);
    }

    private static int removed(Collection<?> rows, Runnable removal) {
        var before = rows.size();
        removal.run();
        return before - rows.size();
    }
}
