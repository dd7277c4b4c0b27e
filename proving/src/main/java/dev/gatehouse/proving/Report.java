package dev.gatehouse.proving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run has seen, printed as it comes and kept for a file: each operation with its share of the floor and what is asked. */
final class Report {
    /** The name of the floor among the stores. */
    static final String FLOOR = "floor";

    private static final String HEAD =
            Measured.HEAD + String.format(Locale.ROOT, " %12s %10s", "of the floor", "asked for");

    /**
     * A line of the table.
     *
     * @param ofFloor how many times the server CPU of the floor
     * @param askedMillis what server and database together shall take at most
     */
    record Line(@JsonUnwrapped Measured seen, double ofFloor, Optional<Double> askedMillis) {}

    /** What was seen on one store: resident memory with the first answer, and after everything. */
    record Part(String store, long startMillis, long residentMiB, long residentAfterMiB, List<Line> operations) {
        /** Takes its own copy. */
        Part {
            operations = List.copyOf(operations);
        }
    }

    private final PrintStream out;
    private final List<Part> parts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Optional<Double> floorMillis = Optional.empty();

    Report(PrintStream out) {
        this.out = out;
    }

    /** A part of the table, to which the measuring adds its lines; that of the floor comes first. */
    void part(String store, long pid, Duration untilFirstAnswer, Runnable measuring) {
        long startMillis = untilFirstAnswer.toMillis();
        long resident = Processes.residentMiB(pid);
        lines.clear();
        out.printf(
                "%n%s%n%-38s %6d ms%n%-38s %6d MiB%n%s%n",
                store.equals(FLOOR) ? "Floor: a bare Dropwizard endpoint" : "Gatehouse on " + store,
                "start to first answer",
                startMillis,
                "resident then",
                resident,
                HEAD);
        measuring.run();
        var part = new Part(store, startMillis, resident, Processes.residentMiB(pid), lines);
        out.printf("%-38s %6d MiB%n", "resident after load", part.residentAfterMiB());
        parts.add(part);
    }

    /** Adds a line; the first of all is what all are compared with. */
    void add(Measured seen, Optional<Double> askedMillis) {
        floorMillis = floorMillis.or(() -> Optional.of(seen.cpuMillis()));
        var line = new Line(seen, seen.cpuMillis() / floorMillis.orElseThrow(), askedMillis);
        lines.add(line);
        out.println(seen.line()
                + String.format(Locale.ROOT, " %12.1f", line.ofFloor())
                + askedMillis
                        .map(asked -> String.format(Locale.ROOT, " %7.2f ms", asked))
                        .orElse(""));
    }

    /** Writes the same figures, as JSON. */
    void write(Path file) throws IOException {
        Jackson.newObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), parts);
    }
}
