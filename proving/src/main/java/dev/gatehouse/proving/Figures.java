package dev.gatehouse.proving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/** What a run has seen, as it is written to a file. */
record Figures(Machine machine, List<Part> parts) {
    /** Takes its own copy. */
    Figures {
        parts = List.copyOf(parts);
    }

    /** On what it was seen. */
    record Machine(int processors, String system, String java, long warmSeconds, long measureSeconds) {
        /** This one. */
        static Machine here(long warmSeconds, long measureSeconds) {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    Runtime.version().toString(),
                    warmSeconds,
                    measureSeconds);
        }
    }

    /**
     * What was seen on one store.
     *
     * @param startMillis from the start of the process to the first good answer, where there is one
     * @param residentIdleMiB memory of the server when it had rested after that for fifteen seconds
     * @param residentUnderLoadMiB the most of it after any operation
     */
    record Part(
            String store,
            Optional<Long> startMillis,
            long residentIdleMiB,
            long residentUnderLoadMiB,
            List<Line> operations) {
        /** Takes its own copy. */
        Part {
            operations = List.copyOf(operations);
        }
    }

    /**
     * A line of the table.
     *
     * @param floorMillis CPU time of what it cannot do without
     * @param shareOfFloor the floor, as a share of what it took
     * @param askedMillis what server and database together shall take at most
     */
    record Line(
            @JsonUnwrapped Measured seen,
            Optional<Double> floorMillis,
            Optional<Double> shareOfFloor,
            Optional<Double> askedMillis) {}
}
