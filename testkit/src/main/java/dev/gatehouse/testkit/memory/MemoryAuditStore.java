package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AuditStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.TallyKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryAuditStore implements AuditStore {
    private final Tables tables;

    MemoryAuditStore(Tables tables) {
        this.tables = tables;
    }

    /** Where an entry stands. */
    private record Place(Instant at, long ordinal) implements Comparable<Place> {
        static Place of(Recorded one) {
            return new Place(one.entry().at(), one.ordinal());
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::at)
                    .thenComparingLong(Place::ordinal)
                    .compare(this, other);
        }
    }

    @Override
    public void append(List<AuditEntry> entries) {
        entries.forEach(entry -> {
            var newest = tables.audit().keySet().stream().reduce(0L, Math::max);
            tables.audit().put(newest + 1, entry);
        });
    }

    @Override
    public void tally(RefusalTally more) {
        var key = new TallyKey(more.hour(), more.network(), more.dialect(), more.reason());
        tables.tallies().merge(key, more, MemoryAuditStore::sum);
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return find(AuditQuery.ALL, Optional.empty(), limit).items().stream()
                .map(Recorded::entry)
                .toList();
    }

    @Override
    public List<SourceUse> sourcesOf(Subject subject, Instant since, int limit) {
        return tables.audit().values().stream()
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
            case "LOGGED_IN", "TOKEN_GIVEN", "REFRESHED", "REFRESH_REPLAYED" ->
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
    public Page<Recorded> find(AuditQuery query, Optional<Cursor> after, int size) {
        var before = after.map(place -> new Place(Instant.parse(place.sortValue()), Long.parseLong(place.id())));
        var rows = recorded()
                .filter(one -> isAskedFor(one.entry(), query))
                .filter(one ->
                        before.map(place -> Place.of(one).compareTo(place) < 0).orElse(true))
                .sorted(Comparator.comparing(Place::of).reversed())
                .limit(size + 1L)
                .toList();
        return Page.of(rows, size, one -> new Cursor(one.entry().at().toString(), "" + one.ordinal()));
    }

    private Stream<Recorded> recorded() {
        return tables.audit().entrySet().stream().map(one -> new Recorded(one.getKey(), one.getValue()));
    }

    private static boolean isAskedFor(AuditEntry entry, AuditQuery query) {
        return query.kinds().contains(entry.event().kind())
                && query.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && query.until().map(entry.at()::isBefore).orElse(true)
                && query.actor().map(entry.actor()::equals).orElse(true)
                && query.subject()
                        .map(one -> entry.subject().map(Subject::text).equals(Optional.of(one)))
                        .orElse(true)
                && query.decision().map(entry.decision().value()::equals).orElse(true)
                && query.network().map(block -> isIn(block, entry.source())).orElse(true);
    }

    private static boolean isIn(CidrBlock block, String source) {
        return IpAddress.parse(source).map(block::contains).orElse(false);
    }

    @Override
    public Optional<Long> firstSince(Instant time) {
        return recorded()
                .filter(one -> !one.entry().at().isBefore(time))
                .min(Comparator.comparing(Place::of))
                .map(Recorded::ordinal);
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
