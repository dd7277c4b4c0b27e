package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays of a session in one day are counted exactly, whatever generation they are of. */
public abstract class ReplaysOfDayContract extends SessionContract {
    private static final int RUNNERS = 16;

    @Test
    void replaysAreCountedBySessionAndDay() {
        var row = insert(session("s-1"));
        var other = insert(session("s-2"));

        assertThat(List.of(ofDay(row, 0), ofDay(row, 0), ofDay(other, 0), ofDay(row, 0)))
                .containsExactly(1L, 2L, 1L, 3L);
        assertThat(List.of(ofDay(row, 1), ofDay(row, 1), ofDay(other, 1))).containsExactly(1L, 2L, 1L);
    }

    @Test
    void parallelReplaysOfADayAreAllCounted() {
        var row = insert(session("s-1"));

        var counts = Race.of(RUNNERS, n -> insist(stores -> stores.sessions().countReplayOfDay(row.id(), at(0))));

        assertThat(counts).doesNotHaveDuplicates().hasSize(RUNNERS).contains(RUNNERS);
    }

    @Test
    void replaysOfADayGoWithTheirSession() {
        var row = insert(session("s-1"));
        ofDay(row, 0);

        assertThat(counts(stores -> stores.sessions().purge(at(999_999_999), 9)))
                .isEqualTo(1);

        insert(session("s-1"));
        assertThat(ofDay(row, 0)).isEqualTo(1);
    }

    private long ofDay(Session row, int day) {
        return counts(stores -> stores.sessions().countReplayOfDay(row.id(), at(day * 86_400L)));
    }
}
