package dev.gatehouse.launcher.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether this node should be given work. Only faults of the node itself count: were the shared database one of them, its
 * absence would take every node out, and with them all that goes on from memory.
 */
public final class Readiness {
    private static final Duration WIDEST_OFFSET = Duration.ofSeconds(30);

    private final Supplier<Duration> clockOffset;
    private volatile boolean stopping;
    private volatile boolean schemaFits = true;

    /** A node with the given offset to the database's clock. */
    public Readiness(Supplier<Duration> clockOffset) {
        this.clockOffset = clockOffset;
    }

    /** From now on no new work. */
    public void stop() {
        stopping = true;
    }

    /** Notes whether the schema is the one that this program needs. */
    public void schemaFits(boolean fits) {
        schemaFits = fits;
    }

    /** Why the node should be given no work; empty while it is ready. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (stopping) {
            faults.add("stopping");
        }
        if (!schemaFits) {
            faults.add("the schema is not the one that this program needs");
        }
        if (clockOffset.get().abs().compareTo(WIDEST_OFFSET) > 0) {
            faults.add("the clock is more than 30 s off the database's");
        }
        return faults;
    }
}
