package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts what the audit and the tallies of strangers hold of the last day, the newest first, and no more than so many. */
final class WatchHouseService implements WatchHouse {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PORTION = 500;
    private static final int MOST_ENTRIES = 4_000;
    private static final int MOST_TALLIES = 2_000;
    private static final int MOST_SESSIONS = 1_000;
    private static final Set<AuditKind> LOGINS = Set.of(AuditKind.LOGGED_IN, AuditKind.LOGIN_REFUSED);

    private final UnitOfWork unitOfWork;
    private final AccountPasswords passwords;
    private final Settings.Keys keys;
    private final InstantSource clock;

    WatchHouseService(UnitOfWork unitOfWork, AccountPasswords passwords, Settings.Keys keys, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public HashQueue hashQueue() {
        return passwords.queue();
    }

    @Override
    public Concerns concerns() {
        return new HouseConcerns(unitOfWork, keys).look(clock.instant());
    }

    @Override
    public Uses uses() {
        return new DialectUses(unitOfWork).look(clock.instant());
    }

    /** What is counted together. */
    private record Line(Instant hour, String dialect, Optional<String> refusal) {}

    @Override
    public Watch look() {
        var now = clock.instant();
        var sessions = Page.<Session>first(
                        MOST_SESSIONS + 1,
                        (place, size) -> unitOfWork.read(stores ->
                                stores.sessions().page(SessionFilter.ALL, place, Math.min(size, PORTION), now)))
                .size();
        var entries = entries(now.minus(DAY));
        var tallies = tallies();
        var whole = Collections.max(List.of(
                now.minus(DAY),
                wholeSince(entries, MOST_ENTRIES, AuditEntry::at),
                wholeSince(tallies, MOST_TALLIES, RefusalTally::hour)));
        // What fills one hour alone is shown as far as it was counted: something is better than nothing.
        var since = Collections.min(List.of(whole, hour(now)));
        var counts = new HashMap<Line, Long>();
        entries.stream()
                .filter(entry -> !entry.at().isBefore(since))
                .forEach(entry -> counts.merge(line(entry), 1L, Long::sum));
        tallies.stream()
                .filter(tally -> !tally.hour().isBefore(hour(since)))
                .forEach(tally -> counts.merge(line(tally), tally.count(), Long::sum));
        return new Watch(now, since, Math.min(sessions, MOST_SESSIONS), sessions > MOST_SESSIONS, inOrder(counts));
    }

    /** The oldest hour of a look that was cut off is not whole. */
    private static <T> Instant wholeSince(List<T> newestFirst, int most, Function<T, Instant> at) {
        return newestFirst.size() < most
                ? Instant.MIN
                : hour(at.apply(newestFirst.getLast())).plus(1, ChronoUnit.HOURS);
    }

    private List<AuditEntry> entries(Instant from) {
        var all = AuditQuery.ALL;
        var query = new AuditQuery(
                Optional.of(from), all.until(), all.actor(), all.subject(), LOGINS, all.decision(), all.network());
        return Page.<Recorded>first(
                        MOST_ENTRIES,
                        (place, size) ->
                                unitOfWork.read(stores -> stores.audit().find(query, place, Math.min(size, PORTION))))
                .stream()
                .map(Recorded::entry)
                .toList();
    }

    private List<RefusalTally> tallies() {
        return unitOfWork.read(stores -> stores.audit().latestTallies(MOST_TALLIES));
    }

    private static Line line(AuditEntry entry) {
        var refusal = switch (entry.event()) {
            case AuditEvent.LoginRefused(Refusal said, String reason) -> Optional.of(said.word());
            case AuditEvent other -> Optional.<String>empty();
        };
        return new Line(hour(entry.at()), entry.dialect(), refusal);
    }

    private static Line line(RefusalTally tally) {
        return new Line(tally.hour(), tally.dialect(), Optional.of(tally.reason()));
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    private static List<Count> inOrder(Map<Line, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> new Count(
                        one.getKey().hour(),
                        one.getKey().dialect(),
                        one.getKey().refusal(),
                        one.getValue()))
                .sorted(Comparator.comparing(Count::hour)
                        .thenComparing(Count::dialect)
                        .thenComparing(count -> count.refusal().orElse("")))
                .toList();
    }
}
