package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.proving.Measured.Loop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table and the file of one run, which say the same. */
class ReportTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new Figures.Machine(2, "Linux amd64", "25", 90, 15));

    @TempDir
    Path directory;

    @Test
    void eachLineHasItsFloorItsShareOfThatAndWhatIsAsked() {
        run();

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .anySatisfy(line -> assertThat(line).startsWith("constant").contains("0.050 ms"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("refresh")
                        .contains("9.00", "0.750 ms", "0.250 ms", "12.5", "3%")
                        .endsWith("   0.200 ms    20%    2.00 ms"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("  at 50 a second").contains("   0.200 ms    20%"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("read")
                        .contains("   0.050 ms    25%")
                        .endsWith("(7 put off)"));
    }

    @Test
    void aSignatureIsWhatTheEndpointThatSignsTakesMore() {
        run();

        assertThat(report.figures().parts().getLast().operations().getFirst().floorMillis())
                .hasValueSatisfying(millis -> assertThat(millis).isCloseTo(0.05 + 0.03 + 0.12, within()));
    }

    @Test
    void nothingHasAFloorOfWhichAPartWasNotMeasured() {
        try (var section = report.begin(Prove.SQLITE, "Gatehouse")) {
            section.add(operation("login").needing(Piece.HASH), seen("login", 1, 0));
        }

        assertThat(report.figures().parts().getFirst().operations().getFirst().shareOfFloor())
                .isEmpty();
    }

    @Test
    void theFileSaysTheSameAsTheTable() throws Exception {
        run();
        var file = directory.resolve("figures.json");

        report.write(file);

        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .startsWith(
                        "{\"machine\":{\"processors\":2,\"system\":\"Linuxamd64\",\"java\":\"25\",\"warmSeconds\":90,")
                .contains("\"parts\":[{\"store\":\"floor\",\"startMillis\":1500,")
                .contains(
                        "{\"name\":\"refresh\",\"loop\":\"CLOSED\",\"askedPerSecond\":null,\"perSecond\":100.0,\"p50Millis\":1.5,"
                                + "\"p99Millis\":5.0,\"p999Millis\":9.0,\"cpuMillis\":0.75,\"databaseCpuMillis\":0.25,\"allocatedKiB\":12.5,"
                                + "\"noise\":0.03,\"putOff\":0,\"floorMillis\":0.2,\"shareOfFloor\":0.2,\"askedMillis\":2.0}");
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    private void run() {
        long pid = ProcessHandle.current().pid();
        try (var section = report.begin(Report.FLOOR, "Floor", pid, Duration.ofMillis(1500))) {
            section.addFloor(Piece.ENDPOINT, floor("constant"), seen("constant", 0.05, 0));
            section.addFloor(Piece.SIGNATURE, floor("signed"), seen("signed", 0.08, 0));
            section.addFloor(Piece.COMMIT, floor("commits"), seen("commits", 0.02, 0.1));
        }
        try (var section = report.begin(Prove.SQLITE, "Gatehouse on SQLite", pid, Duration.ofSeconds(2))) {
            var refresh =
                    operation("refresh").needing(Piece.SIGNATURE, Piece.COMMIT).asked(2, 3);
            section.add(refresh, seen("refresh", 0.75, 0.25));
            section.add(refresh, measured("refresh", Loop.OPEN, Optional.of(50.0), costs(0.75, 0.25), 0));
            section.add(operation("read"), measured("read", Loop.CLOSED, Optional.empty(), costs(0.2, 0), 7));
        }
    }

    private static Operation operation(String name) {
        return new Operation(name, 1, client -> () -> {});
    }

    private static Operation floor(String name) {
        return new Operation(name, 1, client -> () -> {}, List.of(), Map.of());
    }

    private static Measured seen(String name, double cpuMillis, double databaseCpuMillis) {
        return measured(name, Loop.CLOSED, Optional.empty(), costs(cpuMillis, databaseCpuMillis), 0);
    }

    private static Costs costs(double cpuMillis, double databaseCpuMillis) {
        return new Costs(cpuMillis, databaseCpuMillis, Optional.of(12.5), 0.03);
    }

    private static Measured measured(String name, Loop loop, Optional<Double> asked, Costs costs, long putOff) {
        return new Measured(name, loop, asked, 100, 1.5, 5, 9, costs, putOff);
    }
}
