package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.MasterKeySeal;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The schema comes up once, and never over another one. */
class MigrationsTest {
    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Test
    void anEmptyDatabaseIsMigratedOnce() {
        var persistence = scratch.open(scratch.patient(directory));
        assertThat(persistence.isMigrated()).isFalse();

        persistence.migrate();
        assertThat(persistence.isMigrated()).isTrue();

        persistence.migrate();
        assertThat(persistence.isMigrated()).isTrue();
    }

    @Test
    void aStepThatWasChangedSinceIsRefused() throws SQLException {
        var persistence = tamperedWith("UPDATE schema_migration SET sha256 = 'other' WHERE number = 3");

        assertThat(persistence.isMigrated()).isFalse();
        assertThatThrownBy(persistence::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("migration 3 was changed");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws SQLException {
        var persistence = tamperedWith("INSERT INTO schema_migration VALUES (9999, 'later', 'sum')");

        assertThat(persistence.isMigrated()).isFalse();
        assertThatThrownBy(persistence::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer than this program");
    }

    @Test
    void aStepThatFailsLeavesNothing() throws SQLException {
        var settings = Sqlite.at(directory.resolve("gatehouse.db"));
        try (var file = SqliteFile.take(settings.file());
                var connection = file.connectWriter()) {
            var broken = new Migration(1, "0001-broken", "CREATE TABLE half (id INTEGER); nonsense;", "sum");

            assertThatThrownBy(() -> new Migrations(connection, SchemaWords.SQLITE, List.of(broken)).migrate())
                    .isInstanceOf(SQLException.class);
            assertThat(tables(settings.file())).containsExactly("schema_migration");
        }
    }

    @Test
    void whichMasterKeysSealedItIsKnownOfAnySchemaAndReadWithoutChangingIt() throws SQLException { // L2
        var empty = scratch.open(scratch.patient(directory));
        assertThat(empty.masterKeySeal()).isEqualTo(MasterKeySeal.NONE);
        assertThat(empty.isMigrated()).isFalse();
        empty.close();
        var older = tamperedWith("UPDATE installation SET master_key_proof = 'proof'; DROP TABLE kept_master_key");

        assertThat(older.masterKeySeal()).isEqualTo(new MasterKeySeal(Optional.of("proof"), List.of()));
    }

    @Test
    void theSealOfAServerIsKnownBeforeItIsMigrated() { // L2
        var persistence = scratch.open(PostgresForTests.empty());
        assertThat(persistence.masterKeySeal()).isEqualTo(MasterKeySeal.NONE);

        persistence.migrate();
        persistence.unitOfWork().run(stores -> {
            stores.installation().keepMasterKeys(List.of("sealed"));
            return stores.installation().leaveMasterKeyProof("proof");
        });

        assertThat(persistence.masterKeySeal()).isEqualTo(new MasterKeySeal(Optional.of("proof"), List.of("sealed")));
    }

    @Test
    void manyNodesMayStartAtOnceOnAnEmptyServer() { // R13
        var empty = PostgresForTests.empty();
        var nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> scratchOnItsOwn(empty)))
                .toList();

        assertThat(nodes).allSatisfy(node -> assertThat(node.join()).isTrue());
    }

    @Test
    void aServerAndCommandsMayStartAtOnceOnAnEmptyDirectory() { // R13
        for (int round = 0; round < 8; round++) {
            var empty = Sqlite.at(directory.resolve("round" + round).resolve("gatehouse.db"));
            var commands = IntStream.range(0, 3)
                    .mapToObj(command ->
                            CompletableFuture.supplyAsync(() -> migrates(Persistence.openBesideServer(empty))))
                    .toList();

            assertThat(scratchOnItsOwn(empty)).isTrue();
            assertThat(commands)
                    .allSatisfy(command -> assertThat(command.join()).isTrue());
        }
    }

    private static boolean scratchOnItsOwn(PersistenceSettings settings) {
        return migrates(Persistence.open(settings));
    }

    private static boolean migrates(Persistence opened) {
        try (opened) {
            opened.migrate();
            return opened.isMigrated();
        }
    }

    private Persistence tamperedWith(String sql) throws SQLException {
        var settings = scratch.patient(directory);
        var persistence = scratch.migrated(settings);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + settings.file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        return persistence;
    }

    private static List<String> tables(Path file) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
