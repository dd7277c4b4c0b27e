package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table and the file of one run, which say the same. */
class ReportTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @TempDir
    Path directory;

    @Test
    void eachLineHasItsShareOfTheFloorAndWhatIsAsked() throws Exception {
        run();

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(
                        line -> assertThat(line).startsWith("GET a constant").endsWith("1.0"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("code flow")
                        .contains("0.800 ms", "0.100 ms")
                        .endsWith("         16.0    2.00 ms"))
                .anySatisfy(line -> assertThat(line).startsWith("userinfo").endsWith("4.0"));
    }

    @Test
    void theFileSaysTheSameAsTheTable() throws Exception {
        run();
        var file = directory.resolve("figures.json");

        report.write(file);

        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .startsWith("[{\"store\":\"floor\",\"startMillis\":1500,")
                .contains("\"store\":\"SQLite\"")
                .contains(
                        "{\"name\":\"codeflow\",\"perSecond\":100.0,\"p50Millis\":1.5,\"p99Millis\":9.0,\"cpuMillis\":0.8,"
                                + "\"databaseCpuMillis\":0.1,\"ofFloor\":16.0,\"askedMillis\":2.0}")
                .contains("\"ofFloor\":4.0,\"askedMillis\":null}");
    }

    private void run() {
        long pid = ProcessHandle.current().pid();
        var start = Duration.ofMillis(1500);
        report.part(Report.FLOOR, pid, start, () -> report.add(seen("GET a constant", 0.05), Optional.empty()));
        report.part(Prove.SQLITE, pid, start, () -> {
            report.add(seen("code flow", 0.8), Optional.of(2.0));
            report.add(seen("userinfo", 0.2), Optional.empty());
        });
    }

    private static Measured seen(String name, double cpuMillis) {
        return new Measured(name, 100, 1.5, 9, cpuMillis, 0.1);
    }
}
