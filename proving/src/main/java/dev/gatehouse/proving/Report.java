package dev.gatehouse.proving;

import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run has seen, printed as it comes and kept for a file: each operation with the floor under it and what is asked. */
final class Report {
    /** The name of the floor among the stores. */
    static final String FLOOR = "floor";

    private static final String HEAD =
            Measured.HEAD + String.format(Locale.ROOT, " %10s %6s %10s", "floor", "share", "asked for");

    private final PrintStream out;
    private final Figures.Machine machine;
    private final Map<Piece, Double> pieces = new EnumMap<>(Piece.class);
    private final List<Figures.Part> parts = new ArrayList<>();
    private double hashesPerSecond;

    Report(PrintStream out, Figures.Machine machine) {
        this.out = out;
        this.machine = machine;
        out.printf(
                "%d processors, %s, JDK %s, warmed %d s, each measured %d s, client on the same machine%n",
                machine.processors(),
                machine.system(),
                machine.java(),
                machine.warmSeconds(),
                machine.measureSeconds());
    }

    /** Begins a part of the table without a server of its own. */
    Section begin(String store, String title) {
        out.printf("%n%s%n%s%n", title, HEAD);
        return new Section(store, Optional.empty(), Optional.empty());
    }

    /** Begins a part of the table about a server that has just answered for the first time. */
    Section begin(String store, String title, long pid, Duration untilFirstAnswer) {
        var resident = Processes.residentMiB(pid);
        out.printf(
                "%n%s%n%-38s %6d ms%n%-38s %6d MiB%n%s%n",
                title, "start to first answer", untilFirstAnswer.toMillis(), "resident, idle", resident, HEAD);
        return new Section(store, Optional.of(pid), Optional.of(untilFirstAnswer.toMillis()));
    }

    /** A part of the table, to which lines are added until it is closed. */
    final class Section implements AutoCloseable {
        private final String store;
        private final Optional<Long> pid;
        private final Optional<Long> startMillis;
        private final long residentIdle;
        private final List<Figures.Line> lines = new ArrayList<>();
        private long residentUnderLoad;

        private Section(String store, Optional<Long> pid, Optional<Long> startMillis) {
            this.store = store;
            this.pid = pid;
            this.startMillis = startMillis;
            this.residentIdle = pid.map(Processes::residentMiB).orElse(0L);
        }

        /** Adds a line. */
        void add(Operation operation, Measured seen) {
            residentUnderLoad =
                    Math.max(residentUnderLoad, pid.map(Processes::residentMiB).orElse(0L));
            var floor = floor(operation);
            var hash = operation.needsHash() ? pieces.getOrDefault(Piece.HASH, Double.NaN) : 0;
            var asked = Optional.ofNullable(operation.askedMillis().get(store)).map(millis -> millis + hash);
            var share = floor.map(millis -> millis / seen.allCpuMillis());
            lines.add(new Figures.Line(seen, floor, share, asked));
            out.println(seen.line()
                    + text(" %7.3f ms", floor, 11)
                    + text(" %5.0f%%", share.map(part -> part * 100), 7)
                    + text(" %7.2f ms", asked, 0)
                    + (seen.putOff() == 0 ? "" : String.format(Locale.ROOT, "  (%,d put off)", seen.putOff()))
                    + (operation.needsHash() && hashesPerSecond > 0
                            ? String.format(
                                    Locale.ROOT,
                                    "  (%.0f%% of the raw hashes)",
                                    seen.perSecond() / hashesPerSecond * 100)
                            : ""));
        }

        /** Adds a line of what is the floor of others. */
        void addFloor(Piece piece, Operation operation, Measured seen) {
            pieces.put(piece, seen.allCpuMillis());
            if (piece == Piece.HASH) {
                hashesPerSecond = seen.perSecond();
            }
            add(operation, seen);
        }

        private static String text(String format, Optional<Double> value, int width) {
            return value.map(number -> String.format(Locale.ROOT, format, number))
                    .orElse(" ".repeat(width));
        }

        @Override
        public void close() {
            pid.ifPresent(one -> out.printf("%-38s %6d MiB%n", "resident, under load", residentUnderLoad));
            parts.add(new Figures.Part(store, startMillis, residentIdle, residentUnderLoad, lines));
        }
    }

    /** The CPU time of all that an operation cannot do without; unknown where one of it was not measured. */
    private Optional<Double> floor(Operation operation) {
        return operation.pieces().isEmpty() || !pieces.keySet().containsAll(operation.pieces())
                ? Optional.empty()
                : Optional.of(
                        operation.pieces().stream().mapToDouble(this::millis).sum());
    }

    /** A signature is what the endpoint that signs takes more than the other; both are measured with their noise. */
    private double millis(Piece piece) {
        double millis = pieces.getOrDefault(piece, 0.0);
        return piece == Piece.SIGNATURE ? Math.max(0, millis - pieces.getOrDefault(Piece.ENDPOINT, 0.0)) : millis;
    }

    Figures figures() {
        return new Figures(machine, parts);
    }

    /** Writes the same figures, as JSON. */
    void write(Path file) throws IOException {
        Jackson.newObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures());
    }
}
