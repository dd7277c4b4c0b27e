package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.audit.RefusalTally;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives the process that said so. */
class KilledProcessTest {
    private static final int ENOUGH = 300;

    @RegisterExtension
    final Scratch scratch = new Scratch();

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        var settings = scratch.patient(directory);
        scratch.migrated(settings).close();

        var acknowledged = acknowledgedBeforeTheKill(OtherProcess.start(settings.file()));

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        var kept = scratch
                .open(settings)
                .unitOfWork()
                .read(stores -> stores.audit().latestTallies(1_000_000))
                .stream()
                .map(RefusalTally::reason)
                .toList();
        assertThat(kept).containsAll(acknowledged);
        assertThat(integrity(settings.file())).isEqualTo("ok");
    }

    @Test
    void nothingButTheDatabaseIsLeftOfAKilledProcess() throws Exception {
        var settings = scratch.patient(directory);
        scratch.migrated(settings).close();

        acknowledgedBeforeTheKill(OtherProcess.start(settings.file()));

        try (var left = Files.list(directory)) {
            assertThat(left)
                    .allSatisfy(path -> assertThat(path.getFileName().toString())
                            .startsWith(settings.file().getFileName().toString()));
        }
    }

    @Test
    void aSecondProcessIsRefused() throws Exception {
        var settings = scratch.patient(directory);
        scratch.migrated(settings);

        var other = OtherProcess.start(settings.file());

        assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("another process has opened");
        assertThat(other.waitFor()).isNotZero();
    }

    private static List<String> acknowledgedBeforeTheKill(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader()) {
            var lines = said.lines().limit(ENOUGH).toList();
            process.destroyForcibly().waitFor();
            // Only whole lines: the last one may have been cut by the kill.
            return lines;
        }
    }

    private static String integrity(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
