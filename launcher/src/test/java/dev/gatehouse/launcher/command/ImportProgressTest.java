package dev.gatehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.launcher.command.ImportRun.Came;
import dev.gatehouse.launcher.command.Terminal.Watched;
import dev.gatehouse.launcher.state.EntryLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever watches an import sees how far it is, and nobody else does. */
class ImportProgressTest {
    private static final String LINES = """
            {"name": "user1"}
            {"name": "user2"}
            {"name": "user3"}
            {"name": "user4"}
            """;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(directory.resolve("users.jsonl"), LINES);
    }

    @Test
    void aBarGrowsWithTheLinesAndGoesAway() throws IOException {
        read(Watched.ALL, true);

        assertThat(said())
                .isEqualTo("\r\033[K[########......................]  25 %  1 lines"
                        + "\r\033[K[###############...............]  50 %  2 lines"
                        + "\r\033[K[#######################.......]  75 %  3 lines"
                        + "\r\033[K[##############################] 100 %  4 lines\r\033[K");
    }

    @Test
    void whereNobodyWatchesNothingIsDrawn() throws IOException {
        read(Watched.NOTHING, true);

        assertThat(said()).isEmpty();
    }

    @Test
    void whatBreaksItOffIsToldWhereTheBarStood() {
        assertThatThrownBy(() -> read(Watched.ERRORS, false)).hasMessage("the store went away");

        assertThat(said()).contains("100 %  4 lines\r\033[Kbroken off: 4 lines: 0 users made");
    }

    private void read(Watched watched, boolean isKept) throws IOException {
        var report = new ImportReport("users", false, this::clock);
        try (var lines = EntryLines.users(file);
                var run = new ImportRun<DesiredUser>(batch -> kept(batch, isKept), report)) {
            Importing.read(terminal(watched), this::clock, lines, run, report);
        }
    }

    /** A second goes by with each look. */
    private long clock() {
        return nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private static List<Came> kept(List<?> batch, boolean isKept) {
        if (!isKept) {
            throw new IllegalStateException("the store went away");
        }
        return batch.stream().<Came>map(one -> new Came.Made(List.of())).toList();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Terminal terminal(Watched watched) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, watched, Map.of());
    }
}
