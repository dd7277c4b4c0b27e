package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script by which everything is started, beside a jar that no JVM takes. */
class StartScriptTest {
    private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path directory;

    private Path jar;
    private Path archive;

    @BeforeEach
    void aReleaseInAFolderOfItsOwn() throws IOException {
        Files.copy(Path.of("../gatehouse"), directory.resolve("gatehouse"));
        jar = Files.writeString(directory.resolve("gatehouse.jar"), "no jar");
        archive = directory.resolve("gatehouse.jsa");
        built(BUILT);
    }

    @Test
    void whatWasKeptOfAnotherJarGoesAndOfTheSameStays() throws Exception {
        kept("of a jar that is not known");
        start();
        assertThat(archive).doesNotExist();

        kept("of this jar");
        start();
        assertThat(archive).exists();

        built(BUILT.minusSeconds(1)); // as one that is older than the archive is unpacked over the other
        start();
        assertThat(archive).doesNotExist();
    }

    @Test
    void tooFewFilesThatMayBeOpenAreOneLine() throws Exception {
        run("bash", "-c", "ulimit -n 64 && exec bash ./gatehouse server config.yml");

        assertThat(directory.resolve("said"))
                .hasContent("gatehouse: may open 64 files at most, and needs 384: raise the hard limit"
                        + " (ulimit -n, or LimitNOFILE of systemd)");
    }

    private void built(Instant when) throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(when));
    }

    private void kept(String what) throws IOException {
        Files.writeString(archive, what);
    }

    /** Ends by itself: that is no jar. */
    private void start() throws IOException, InterruptedException {
        run("bash", directory.resolve("gatehouse").toString(), "server", "config.yml");
    }

    private void run(String... command) throws IOException, InterruptedException {
        var ended = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(directory.resolve("said"))).isNotZero();
    }
}
