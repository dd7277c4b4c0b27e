package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.testkit.MovableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The processes that write to one file of SQLite take turns, and who gives up waiting for one has written nothing. */
class SqliteTurnsTest {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Test
    void whoGivesUpWhileAnotherProcessWritesHasWrittenNothing() throws SQLException {
        var persistence = scratch.migrated(settings(Duration.ofMillis(50)));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("gatehouse.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> persistence.unitOfWork().run(SqliteTurnsTest::tally))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("too busy");
            statement.execute("COMMIT");
        }
        scratch.afterEach(null);

        assertThat(tallies()).isZero();
    }

    @Test
    void whoGivesUpWhileTheUnitRunsDoesNotKnowWhetherItIsKept() {
        var units = scratch.migrated(settings(Duration.ofMinutes(1))).unitOfWork();
        var caller = Thread.currentThread();
        var hasGivenUp = new AtomicBoolean();

        assertThatThrownBy(() -> units.run(stores -> {
                    caller.interrupt();
                    spinUntil(hasGivenUp::get);
                    return tally(stores);
                }))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        lost -> assertThat(StoreUnavailable.leavesOpen(lost)).isTrue());
        assertThat(Thread.interrupted()).isTrue();
        hasGivenUp.set(true);
        scratch.afterEach(null);

        assertThat(tallies()).isEqualTo(1);
    }

    @Test
    void aCommandHasMorePatienceThanAServer() {
        try (var command = Persistence.openBesideServer(settings(Duration.ofNanos(1)))) {
            command.migrate();

            assertThat(command.unitOfWork().<Boolean>run(SqliteTurnsTest::tally))
                    .isTrue();
        }
        assertThat(tallies()).isEqualTo(1);
    }

    private long tallies() {
        return scratch
                .open(settings(Duration.ofMinutes(1)))
                .unitOfWork()
                .read(stores -> stores.audit().latestTallies(9))
                .stream()
                .mapToLong(RefusalTally::count)
                .sum();
    }

    private Sqlite settings(Duration patience) {
        return new Sqlite(directory.resolve("gatehouse.db"), 8, 64, Duration.ofMillis(10), patience, 1);
    }

    /** Closing the store interrupts its writer, and this must not be what ends there. */
    private static void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean tally(Stores stores) {
        stores.audit().tally(new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", "reason", 1));
        return true;
    }
}
