package dev.gatehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.command.Terminal.Watched;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Progress is told to people alone, on a line of its own that goes away. */
class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aBarIsWrittenOverAndGoesAway() {
        try (var progress = Progress.of(terminal(Watched.ALL), "lines", nanos::get)) {
            progress.at(10, 0.01);
            later();
            progress.at(500, 0.5);
            progress.at(501, 0.5);
            later();
            progress.at(1000, 1.0);
        }

        assertThat(said())
                .isEqualTo("\r\033[K[###############...............]  50 %  500 lines"
                        + "\r\033[K[##############################] 100 %  1,000 lines\r\033[K");
    }

    @Test
    void withoutAWholeItCounts() {
        try (var progress = Progress.besideAnswers(terminal(Watched.ERRORS), "users", nanos::get)) {
            later();
            progress.at(1234);
        }

        assertThat(said()).isEqualTo("\r\033[K1,234 users\r\033[K");
    }

    @Test
    void whereNobodyWatchesNothingIsSaid() {
        try (var unwatched = Progress.of(terminal(Watched.NOTHING), "lines", nanos::get);
                var amidAnswers = Progress.besideAnswers(terminal(Watched.ALL), "users", nanos::get)) {
            later();
            unwatched.at(1, 0.5);
            amidAnswers.at(1);
        }

        assertThat(said()).isEmpty();
    }

    private void later() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Terminal terminal(Watched watched) {
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, watched, Map.of());
    }
}
