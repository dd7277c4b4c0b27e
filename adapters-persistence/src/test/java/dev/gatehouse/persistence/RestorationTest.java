package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import dev.gatehouse.testkit.MovableClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are taken beside a server, and put in the place of a database. */
class RestorationTest {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    private Sqlite settings;
    private Path backup;
    private Persistence server;

    @BeforeEach
    void aServerOnWhatWasSealedOnce() {
        settings = scratch.patient(directory);
        backup = directory.resolve("backup.db");
        server = scratch.migrated(settings);
        raiseEpoch();
    }

    @Test
    void aBackupBesideAServerHoldsWhatWasKeptAndIsItsOwnersAlone() throws IOException {
        Backup.take(settings.file(), backup);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(epochIn(backup)).isEqualTo(2);
        assertThat(names()).noneMatch(name -> name.endsWith(".part"));
        raiseEpoch();
        assertThat(epochIn(settings.file())).isEqualTo(3);
    }

    @Test
    void aBackupNeverOverwritesAndNeverMakesWhatItShouldCopy() throws IOException {
        Files.writeString(backup, "of yesterday");

        assertThatThrownBy(() -> Backup.take(settings.file(), backup)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> Backup.take(directory.resolve("none.db"), directory.resolve("other.db")))
                .hasMessageContaining("there is no database");
        assertThatThrownBy(() -> Backup.take(settings.file(), directory.resolve("none/backup.db")))
                .hasMessageContaining("there is no directory");
        assertThat(backup).hasContent("of yesterday");
        assertThat(directory.resolve("none.db")).doesNotExist();
    }

    @Test
    void whatAServerHasIsOnlyLookedBeside() throws IOException {
        Backup.take(settings.file(), backup);

        assertThatThrownBy(this::restore).hasMessageContaining("another process");
        try (var look = Restoration.look(backup, settings.file())) {
            assertThat(epochIn(look.copy())).isEqualTo(2);
        }
        assertThat(names()).noneMatch(name -> name.contains(".part"));
    }

    @Test
    void noServerStartsWhileADatabaseIsReplaced() {
        Backup.take(settings.file(), backup);
        server.close();

        try (var restoration = Restoration.begin(backup, settings.file())) {
            assertThatThrownBy(() -> Persistence.open(settings)).hasMessageContaining("another process");
            assertThat(restoration.copy()).exists();
        }
        assertThat(scratch.open(settings).isMigrated()).isTrue();
    }

    @Test
    void theCopyTakesThePlaceAndWhatWasThereStaysWhole() throws IOException {
        Backup.take(settings.file(), backup);
        raiseEpoch();
        server.close();

        var replaced = restore();

        assertThat(epochIn(settings.file())).isEqualTo(2);
        assertThat(epochIn(replaced.orElseThrow())).isEqualTo(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.file())))
                .isEqualTo("rw-------");
        assertThat(names()).noneMatch(name -> name.contains("-wal") || name.contains(".part"));
    }

    @Test
    void aCommandThatHasTheDatabaseOpenIsWaitedForByNobody() {
        Backup.take(settings.file(), backup);
        server.close();

        try (var command = Persistence.openBesideServer(settings)) {
            assertThat(command.isMigrated()).isTrue();
            assertThatThrownBy(this::restore).hasMessageContaining("end it first");
        }
        assertThat(restore()).isPresent();
    }

    @Test
    void aDatabaseThatNobodyCanOpenIsReplaced() throws IOException {
        Backup.take(settings.file(), backup);
        server.close();
        Files.writeString(settings.file(), "scrambled, and no database any more\n".repeat(99));

        assertThat(restore().orElseThrow()).content().startsWith("scrambled");
        assertThat(epochIn(settings.file())).isEqualTo(2);
    }

    @Test
    void aLogThatALostDatabaseLeftDoesNotMeetTheBackup() throws IOException {
        Backup.take(settings.file(), backup);
        server.close();
        Files.delete(settings.file());
        Files.writeString(Workpiece.side(settings.file(), "-wal"), "of before");

        assertThat(restore()).isEmpty();
        assertThat(epochIn(settings.file())).isEqualTo(2);
        assertThat(directory.resolve("gatehouse.db.replaced-20260301T120000Z-wal"))
                .hasContent("of before");
    }

    @Test
    void aMachineThatNeverHadADatabaseGetsOne() {
        Backup.take(settings.file(), backup);
        var other = Sqlite.at(directory.resolve("elsewhere/gatehouse.db"));

        try (var restoration = Restoration.begin(backup, other.file())) {
            assertThat(restoration.replace(MovableClock.START)).isEmpty();
        }
        assertThat(epochIn(other.file())).isEqualTo(2);
    }

    @Test
    void whatIsNoSoundBackupOfOursIsRefusedBeforeAnythingIsReplaced() throws IOException {
        Backup.take(settings.file(), backup);
        server.close();
        var empty = Files.createFile(directory.resolve("empty.db"));
        var text = Files.writeString(directory.resolve("text.db"), "no database at all\n".repeat(99));
        var cut = Files.copy(backup, directory.resolve("cut.db"));
        try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }

        refuses(empty, "no backup of Gatehouse");
        refuses(text, "is damaged");
        refuses(cut, "is damaged");
        refuses(settings.file(), "is the database itself");
        refuses(directory.resolve("none.db"), "there is no backup");
        assertThat(epochIn(settings.file())).isEqualTo(2);
        assertThat(names()).noneMatch(name -> name.contains(".part") || name.contains(".replaced"));
    }

    @Test
    void halfADatabaseOfARunningServerIsNoBackup() throws IOException {
        var half = Files.copy(settings.file(), directory.resolve("half.db"));
        Files.writeString(Workpiece.side(half, "-wal"), "what was written last");

        refuses(half, "a database in use");
    }

    @Test
    void aBackupOfAnEarlierSchemaIsBroughtUpToDateAndOneOfALaterIsRefused() throws SQLException {
        Backup.take(settings.file(), backup);
        server.close();
        var later = directory.resolve("later.db");
        Backup.take(settings.file(), later);
        change(later, "INSERT INTO schema_migration VALUES (9999, 'tomorrow', 'x')");
        change(backup, "ALTER TABLE client DROP COLUMN permissions");
        change(backup, "DELETE FROM schema_migration WHERE number = 12");

        refuses(later, "newer than this program");
        assertThat(restore()).isPresent();
        assertThat(scratch.open(settings).isMigrated()).isTrue();
    }

    private Optional<Path> restore() {
        try (var restoration = Restoration.begin(backup, settings.file())) {
            return restoration.replace(MovableClock.START);
        }
    }

    private void refuses(Path file, String why) {
        assertThatThrownBy(() -> Restoration.look(file, settings.file()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    private void raiseEpoch() {
        server.unitOfWork().run(stores -> {
            stores.installation().leaveMasterKeyProof("proof");
            return stores.installation().raiseEpoch();
        });
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static long epochIn(Path database) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT epoch FROM installation")) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(Path database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
