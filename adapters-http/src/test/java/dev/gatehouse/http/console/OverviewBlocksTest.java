package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.in.WatchHouse.Count;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happened in the last day, hour by hour. */
class OverviewBlocksTest {
    private static final Instant AT = Instant.parse("2027-01-31T13:30:00Z");

    @Test
    void theHourOfYesterdayIsToldFromTheSameHourOfToday() {
        var today = AT.truncatedTo(ChronoUnit.HOURS);
        var yesterday = today.minus(Duration.ofDays(1));
        var counts = List.of(
                new Count(yesterday, "envelope", Optional.empty(), 3),
                new Count(today, "envelope", Optional.empty(), 4));
        var watch = new WatchHouse.Watch(AT, AT.minus(Duration.ofDays(1)), 0, false, counts);

        assertThat(new OverviewBlocks(watch, visit()).charts())
                .filteredOn(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .first()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(
                                row -> row.getFirst().text(), row -> row.get(2).text())
                        .containsExactly(tuple("01-30 13:00", "3"), tuple("13:00", "4")));
    }

    private static Visit visit() {
        var by = new Administrator("root", Set.of(), new Source.Unreadable(), true);
        var facts = new Visit.Facts("/", "/", Form.parse("").orElseThrow(), Language.ENGLISH);
        return new Visit(by, "root", facts, path -> "", why -> Reply.empty(403));
    }
}
