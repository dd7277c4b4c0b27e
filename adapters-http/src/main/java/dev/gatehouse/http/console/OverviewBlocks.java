package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.in.WatchHouse.Count;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.oauth.page.Phrase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Logins and refusals of the last day as pictures, as numbers and by reason. */
final class OverviewBlocks {
    private static final int TOP = 8;
    private static final int LABELLED = 6;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final WatchHouse.Watch watch;
    private final Visit visit;
    private final List<Instant> hours;

    /** In both pictures, so that a colour means the same in each. */
    private final List<String> dialects;

    OverviewBlocks(WatchHouse.Watch watch, Visit visit) {
        this.watch = watch;
        this.visit = visit;
        this.dialects = watch.counts().stream()
                .map(Count::dialect)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
        var first = watch.since().truncatedTo(ChronoUnit.HOURS);
        this.hours = Stream.iterate(first, hour -> !hour.isAfter(watch.at()), hour -> hour.plus(1, ChronoUnit.HOURS))
                .toList();
    }

    /** The pictures, with the numbers beside them. */
    List<Block> charts() {
        return List.of(
                new Block.Chart(bars(OverviewText.LOGINS_BY, logins())),
                new Block.Chart(bars(OverviewText.REFUSALS_BY, refusals())),
                numbers(),
                reasons());
    }

    private List<Count> logins() {
        return watch.counts().stream()
                .filter(count -> count.refusal().isEmpty())
                .toList();
    }

    private List<Count> refusals() {
        return watch.counts().stream()
                .filter(count -> count.refusal().isPresent())
                .toList();
    }

    private static long sum(Stream<Count> counts) {
        return counts.mapToLong(Count::times).sum();
    }

    private Bars bars(Phrase title, List<Count> counts) {
        var columns = new ArrayList<Bars.Column>();
        for (int i = 0; i < hours.size(); i++) {
            var hour = hours.get(i);
            var name = name(hour);
            var of = dialects.stream()
                    .map(dialect -> sum(counts.stream()
                            .filter(count ->
                                    count.hour().equals(hour) && count.dialect().equals(dialect))))
                    .toList();
            columns.add(new Bars.Column(name, i % LABELLED == 0 ? name : "", of));
        }
        var summary = visit.say(title) + ": "
                + dialects.stream()
                        .map(dialect -> dialect + " "
                                + sum(counts.stream()
                                        .filter(count -> count.dialect().equals(dialect))))
                        .collect(Collectors.joining(", "));
        return Bars.of(visit.say(title), summary, dialects, columns);
    }

    /** A day touches twenty-five hours: the first is told from the last by its date. */
    private String name(Instant hour) {
        boolean comesAgain = !hour.plus(1, ChronoUnit.DAYS).isAfter(watch.at());
        return (comesAgain ? DAY_AND_HOUR : HOUR).format(hour);
    }

    private Block numbers() {
        var rows = watch.counts().stream()
                .collect(Collectors.groupingBy(
                        count -> List.of(name(count.hour()), count.dialect()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> List.of(
                        Cell.of(one.getKey().getFirst()),
                        Cell.of(one.getKey().getLast()),
                        Cell.of(Long.toString(sum(one.getValue().stream()
                                .filter(count -> count.refusal().isEmpty())))),
                        Cell.of(Long.toString(sum(one.getValue().stream()
                                .filter(count -> count.refusal().isPresent()))))))
                .toList();
        return Block.Table.whole(
                visit.say(OverviewText.NUMBERS),
                visit.sayAll(OverviewText.HOUR, AuditText.DIALECT, OverviewText.LOGINS, OverviewText.REFUSALS),
                rows,
                visit.say(OverviewText.QUIET));
    }

    private Block reasons() {
        var rows = refusals().stream()
                .collect(Collectors.groupingBy(
                        count -> count.refusal().orElse(""), Collectors.summingLong(Count::times)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(one -> List.of(
                        Cell.of(Told.detail(one.getKey(), visit.language())), Cell.of(Long.toString(one.getValue()))))
                .toList();
        return Block.Table.whole(
                visit.say(OverviewText.REASONS),
                visit.sayAll(OverviewText.REASON, OverviewText.TIMES),
                rows,
                visit.say(OverviewText.NO_REASONS));
    }
}
