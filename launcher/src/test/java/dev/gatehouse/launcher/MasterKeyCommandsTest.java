package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and the master key: never replaced, never another one, and changed only as the guide says. */
class MasterKeyCommandsTest {
    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
    }

    @Test
    void aLostMasterKeyIsNeverReplacedInSilence() throws IOException { // L2
        shell.onConfiguration("migrate");
        Files.delete(shell.masterKey());

        var result = shell.onConfiguration("migrate");

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err().lines()).hasSize(1).first().asString().contains("the master key file");
        assertThat(shell.masterKey()).doesNotExist();
    }

    @Test
    void anotherMasterKeyIsRefusedBeforeTheSchemaIsTouched() throws IOException, SQLException { // L2
        shell.onConfiguration("migrate");
        onDatabase("DELETE FROM schema_migration WHERE number = 10");
        Files.writeString(shell.masterKey(), "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n");

        var result = shell.onConfiguration("migrate");

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err().lines())
                .containsExactly("gatehouse: the master key is not the one that sealed this database");
    }

    @Test
    void earlierMasterKeysAreKeptForWhoHasTheCurrentOne() throws IOException { // L1, L2
        shell.onConfiguration("migrate");
        var first = Files.readString(shell.masterKey()).strip();
        var next = "VGhlIG5leHQgbWFzdGVyIGtleSBvZiBib3RoIG5vZGU=";
        Files.writeString(shell.masterKey(), next + "\n");
        var both = shell.write(
                "both.yml",
                Files.readString(shell.configuration())
                        .replace("masterKey: {", "masterKey: {older: [\"" + first + "\"], "));

        assertThat(shell.onConfiguration("keys", "list").err()).contains("the master key is not the one");
        var kept = shell.run("keys", "rewrap", both.toString());

        assertThat(kept.out()).startsWith("The database keeps 1 other master keys");
        assertThat(shell.onConfiguration("keys", "list").succeeded()).isTrue();
    }

    @Test
    void forPostgresqlNoKeyIsMadeWhereOneCouldBe() { // L2
        var configuration = shell.write(
                        "postgres.yml",
                        "{database: {url: 'jdbc:postgresql://localhost:1/x'}, masterKey: {file: '%s'}}"
                                .formatted(shell.masterKey()))
                .toString();

        for (var command : List.of("migrate", "server", "doctor")) {
            var result = shell.run(command, configuration);

            assertThat(result.succeeded()).as(command).isFalse();
            assertThat(result.out() + result.err())
                    .contains("PostgreSQL needs a master key that is given: set GATEHOUSE_MASTER_KEY");
            assertThat(shell.masterKey().getParent()).as(command).doesNotExist();
        }
    }

    private void onDatabase(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + shell.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
