package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AuditStore;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.TallyKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    public List<SourceUse> sourcesOf(Subject subject, Instant since, int limit) {
        return tables.audit().stream()
                .filter(entry -> entry.subject().equals(Optional.of(subject)))
                .filter(entry -> !entry.at().isBefore(since))
                .flatMap(entry -> use(entry).stream())
                .collect(Collectors.toMap(SourceUse::source, use -> use, MemoryAuditStore::sum))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(SourceUse::admitted)
                        .thenComparingLong(SourceUse::refused)
                        .reversed()
                        .thenComparing(SourceUse::source))
                .limit(limit)
                .toList();
    }

    private static Optional<SourceUse> use(AuditEntry entry) {
        return switch (entry.event().code()) {
            case "LOGGED_IN", "REFRESHED", "REFRESH_REPLAYED" ->
                Optional.of(new SourceUse(entry.source(), 1, 0, entry.at()));
            case "LOGIN_REFUSED", "REFRESH_REFUSED" -> Optional.of(new SourceUse(entry.source(), 0, 1, entry.at()));
            default -> Optional.empty();
        };
    }

    private static SourceUse sum(SourceUse one, SourceUse other) {
        return new SourceUse(
                one.source(),
                one.admitted() + other.admitted(),
                one.refused() + other.refused(),
                one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt());
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
