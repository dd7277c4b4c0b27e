package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house is backed up and restored from the command line. */
class BackupCommandsTest {
    private static final String STATE = """
            clients: [{number: 42, name: billing, exchangeTokens: [{name: nightly, expires: 90d}]}]
            """;

    @TempDir
    Path directory;

    private CommandLine shell;
    private Path backup;

    @BeforeEach
    void aHouseWithASessionAndABackupOfIt() {
        shell = new CommandLine(directory);
        backup = directory.resolve("backup.db");
        assertThat(run("apply", shell.write("state.yml", STATE).toString()).succeeded())
                .isTrue();
        assertThat(run("backup", backup.toString()).out()).startsWith("The backup is " + backup);
    }

    @Test
    void sessionsOfBeforeARestoreAreEnded() throws IOException {
        assertThat(run("apply", directory.resolve("state.yml").toString()).out())
                .contains("0 changes made");

        var restored = run("restore", backup.toString());

        assertThat(restored.out()).contains("Every session of before is ended", shell.database() + ".replaced-");
        assertThat(run("apply", directory.resolve("state.yml").toString()).out())
                .as("the exchange token is issued anew, for that of before is dead")
                .contains("= client billing", "1 change made");
        assertThat(leftovers())
                .singleElement()
                .asString()
                .contains(".replaced-")
                .doesNotContain("-wal");
    }

    @Test
    void verifyingChangesNothing() throws IOException {
        var verified = run("restore", backup.toString(), "--verify");

        assertThat(verified.out()).isEqualTo("The backup " + backup + " is sound, and opens with this master key.\n");
        assertThat(run("sessions", "list").out()).contains("nightly");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatAnotherMasterKeySealedIsNotRestored() throws IOException { // L2
        Files.writeString(shell.masterKey(), "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n");

        var verified = run("restore", backup.toString(), "--verify");
        var restored = run("restore", backup.toString());

        assertThat(Stream.of(verified, restored)).allSatisfy(result -> {
            assertThat(result.succeeded()).isFalse();
            assertThat(result.err()).isEqualTo("gatehouse: the master key is not the one that sealed this database\n");
        });
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsRefusedInOneLine() {
        var again = run("backup", backup.toString());
        var missing = run("restore", directory.resolve("none.db").toString());
        var configuration = shell.write("postgres.yml", "{database: {url: 'jdbc:postgresql://localhost:1/x'}}");
        var elsewhere = shell.run("restore", configuration.toString(), backup.toString());

        assertThat(Stream.of(again, missing, elsewhere)).noneMatch(CommandLine.Result::succeeded);
        assertThat(again.err()).isEqualTo("gatehouse: " + backup + " is there already: a backup never overwrites\n");
        assertThat(missing.err().lines()).singleElement().asString().contains("there is no backup at");
        assertThat(elsewhere.err().lines()).singleElement().asString().contains("by its own tools");
    }

    /** What a restore left beside the database. */
    private List<String> leftovers() throws IOException {
        try (var files = Files.list(directory.resolve("data"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".replaced-") || name.contains(".part"))
                    .toList();
        }
    }

    private CommandLine.Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
