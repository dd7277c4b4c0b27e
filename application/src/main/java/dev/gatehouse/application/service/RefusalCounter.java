package dev.gatehouse.application.service;

import dev.gatehouse.application.service.ThisHour.Seen;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.session.DialectName;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts refusals of nobody in particular until they are written down; bounded, whatever strangers send. */
final class RefusalCounter {
    private static final int MOST_LINES = 1_000;

    private record Line(Instant hour, String network, String dialect, String reason) {}

    private final InstantSource clock;
    private final Map<Line, Long> counts = new HashMap<>();
    private final ThisHour<Line> ofThisHour = new ThisHour<>(MOST_LINES);

    RefusalCounter(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void count(DialectName dialect, String network, String reason) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var line = new Line(hour, network, dialect.value(), reason);
        counts.merge(hasRoom(line, hour) ? line : new Line(hour, "other", dialect.value(), reason), 1L, Long::sum);
    }

    /** The bound is on an hour, however often what was counted is written down. */
    private boolean hasRoom(Line line, Instant hour) {
        return ofThisHour.see(line, hour) != Seen.BEYOND;
    }

    /** Hands out what was counted, and starts anew. */
    synchronized List<RefusalTally> drain() {
        var tallies = counts.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .toList();
        counts.clear();
        return tallies;
    }

    /** Takes back what was not written. */
    synchronized void putBack(List<RefusalTally> tallies) {
        tallies.forEach(one ->
                counts.merge(new Line(one.hour(), one.network(), one.dialect(), one.reason()), one.count(), Long::sum));
    }

    private static RefusalTally tally(Line line, long count) {
        return new RefusalTally(line.hour(), line.network(), line.dialect(), line.reason(), count);
    }
}
