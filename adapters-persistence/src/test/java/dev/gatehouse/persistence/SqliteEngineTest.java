package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.persistence.sql.SqlDialect;
import dev.gatehouse.testkit.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite in a file promises beyond the contracts of the stores. */
class SqliteEngineTest {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Test
    void onlyTheOwnerMayReadWhatIsRemembered() throws IOException {
        var home = directory.resolve("data");
        scratch.migrated(scratch.patient(home)).unitOfWork().run(stores -> tally(stores, 1));

        assertThat(modes(home)).isEqualTo("rwx------");
        try (var files = Files.list(home)) {
            assertThat(files.toList())
                    .extracting(file -> file.getFileName().toString(), SqliteEngineTest::modes)
                    .contains(
                            tuple("gatehouse.db", "rw-------"),
                            tuple("gatehouse.db-wal", "rw-------"),
                            tuple("gatehouse.db-shm", "rw-------"));
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        var file = Files.createFile(directory.resolve("gatehouse.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        scratch.open(Sqlite.at(file));

        assertThat(modes(file)).isEqualTo("rw-------");
    }

    @Test
    void aSecondOpeningIsRefusedWhileTheFirstLasts() {
        var settings = scratch.patient(directory);
        try (var first = Persistence.open(settings)) {
            assertThat(first.gauges().engine()).isEqualTo("sqlite");
            assertThatThrownBy(() -> Persistence.open(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
        }

        assertThat(scratch.open(settings).isMigrated()).isFalse();
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("gatehouse.db"), "not a database, but long enough\n".repeat(99));

        assertThatThrownBy(() -> Persistence.open(Sqlite.at(file))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> Persistence.open(Sqlite.at(file))).hasMessageContaining("is not a database");
    }

    @Test
    void whatTheSystemSaysOfTheFileIsTold() throws IOException {
        var file = directory.resolve("gatehouse.db");
        Files.createDirectory(Workpiece.side(file, ".lock"));

        assertThatThrownBy(() -> Persistence.open(Sqlite.at(file)))
                .hasMessageEndingWith("cannot be held: Is a directory");
    }

    // R18
    @Test
    void whoeverWaitsInVainCanBeAnsweredWithinTwoSeconds() {
        assertThat(Sqlite.at(directory).patience()).isLessThanOrEqualTo(Duration.ofMillis(1_800));
    }

    @Test
    void aFullQueueIsOurTroubleAtOnce() {
        var persistence = scratch.migrated(sized(1, Duration.ofMinutes(1)));
        var units = persistence.unitOfWork();
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> units.run(stores -> hold(begun, release)));
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> units.run(stores -> tally(stores, 1)));

        while (persistence.gauges().writerQueue() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> units.run(stores -> tally(stores, 2))).isInstanceOf(StoreUnavailable.class);
        release.countDown();
        assertThat(first.join()).isTrue();
        assertThat(second.join()).isTrue();
    }

    @Test
    void whoGivesUpWaitingHasWrittenNothing() {
        var units = scratch.unitOfWork(sized(8, Duration.ofMillis(50)));
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> assertThatThrownBy(() -> units.run(stores -> hold(begun, release)))
                .isInstanceOf(StoreUnavailable.class));
        await(begun);

        assertThatThrownBy(() -> units.run(stores -> tally(stores, 1)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("too busy");
        first.join();
        release.countDown();
        scratch.afterEach(null);

        assertThat(tallies(sized(8, Duration.ofMinutes(1)))).isZero();
    }

    @Test
    void aFullDiskFailsTheUnitAndKeepsWhatWasKept() throws SQLException {
        var settings = scratch.patient(directory);
        try (var persistence = Persistence.open(settings)) {
            persistence.migrate();
        }
        try (var file = SqliteFile.take(settings.file());
                var writer = new GroupWriter(() -> small(file), Departure.watched(), () -> {}, settings)) {
            assertThat(keeps(writer)).isTrue();

            assertThatThrownBy(() -> writer.run(SqliteEngineTest::fill))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("is full");
            assertThat(keeps(writer)).isTrue();
        }
        assertThat(tallies(settings)).isEqualTo(2);
    }

    @Test
    void looksCannotWrite() {
        var units = scratch.unitOfWork(scratch.patient(directory));

        assertThatThrownBy(() -> units.read(stores -> tally(stores, 1))).isInstanceOf(RuntimeException.class);
        List<RefusalTally> seen = units.read(stores -> stores.audit().latestTallies(9));
        assertThat(seen).isEmpty();
    }

    @Test
    void theClockIsTheGivenOneAsExactAsTimesAreKept() {
        var clock = InstantSource.fixed(MovableClock.START.plusNanos(123_456_789));

        assertThat(scratch.open(scratch.patient(directory)).clock(clock).instant())
                .isEqualTo(MovableClock.START.plusNanos(123_456_000));
    }

    @Test
    void theAuditIsInsertOnly() throws SQLException { // K4
        var settings = scratch.patient(directory);
        scratch.migrated(settings);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO audit (decision, at, actor, source, dialect, event, members, trace)"
                    + " VALUES ('d', 1, 'cli', 'cli', 'cli', 'SIGNED_OUT_EVERYWHERE', '[]', '[]')");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit SET actor = 'nobody'"))
                    .hasMessageContaining("insert-only");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit"))
                    .hasMessageContaining("insert-only");
            statement.executeUpdate("INSERT INTO audit_seal VALUES (1, 1, 1, 1, '[]', '')");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit_seal SET hash = 'x'"))
                    .hasMessageContaining("insert-only");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_seal"))
                    .hasMessageContaining("insert-only");
            statement.executeUpdate("INSERT INTO audit_horizon VALUES ('LOGGED_IN', 1, '', 1, '')");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_horizon"))
                    .hasMessageContaining("only moves on");
        }
    }

    private long tallies(Sqlite settings) {
        return scratch.open(settings).unitOfWork().read(stores -> stores.audit().latestTallies(9)).stream()
                .mapToLong(RefusalTally::count)
                .sum();
    }

    private Sqlite sized(int queue, Duration patience) {
        return new Sqlite(directory.resolve("gatehouse.db"), queue, 64, Duration.ofMillis(10), patience, 1);
    }

    private static boolean keeps(GroupWriter writer) {
        return writer.run(stores -> tally(stores, 1));
    }

    private static Desk small(SqliteFile file) throws SQLException {
        var connection = file.connectWriter();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 80");
        }
        return new Desk(connection, SqlDialect.SQLITE);
    }

    private static boolean fill(Stores stores) {
        for (int i = 0; i < 10_000; i++) {
            var reason = ("reason " + i).repeat(100);
            stores.audit().tally(new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", reason, 1));
        }
        return true;
    }

    private static boolean tally(Stores stores, long count) {
        stores.audit().tally(new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", "reason", count));
        return true;
    }

    private static boolean hold(CountDownLatch begun, CountDownLatch release) {
        begun.countDown();
        await(release);
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String modes(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
