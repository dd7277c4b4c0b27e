package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script learns from. */
class RehearsalTest {
    @TempDir
    Path directory;

    @Test
    void everybodyComesInAndNothingIsLeftWhateverIsSetForTheHouseThatStands() throws Exception {
        var said = directory.resolve("said");
        var place = Files.createDirectory(directory.resolve("place"));
        var rehearsal = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + place,
                "-Ddw.database.file=" + directory.resolve("standing.db"),
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName(),
                "rehearse");
        rehearsal.environment().put("GATEHOUSE_DB_URL", "jdbc:postgresql://127.0.0.1:1/standing");
        rehearsal.environment().put("GATEHOUSE_MASTER_KEY", "of the house that stands");

        int ended = rehearsal
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(ended).as(Files.readString(said)).isZero();
        assertThat(place).isEmptyDirectory();
        assertThat(directory.resolve("standing.db")).doesNotExist();
    }
}
