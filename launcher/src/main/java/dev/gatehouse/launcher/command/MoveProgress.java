package dev.gatehouse.launcher.command;

import dev.gatehouse.persistence.MovedTable;
import dev.gatehouse.persistence.Relocation;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells an operator how a move goes on, and for how long nothing could be written. */
final class MoveProgress implements Relocation.Progress {
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private long stoppedAt;

    MoveProgress(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
    }

    @Override
    public void copied(String table, long rows) {
        err.println(String.format(Locale.ROOT, "copied %s: %,d rows", table, rows));
    }

    @Override
    public void stopped() {
        stoppedAt = nanoTime.getAsLong();
        err.println(
                "From now on nothing is written to SQLite: what changed meanwhile is copied, and both sides are compared.");
    }

    @Override
    public void compared(MovedTable table) {
        err.println(String.format(Locale.ROOT, "the same on both sides: %s, %,d rows", table.name(), table.rows()));
    }

    /** The house has moved. */
    void done() {
        var seconds = (nanoTime.getAsLong() - stoppedAt) / NANOS_A_SECOND;
        err.println(String.format(
                Locale.ROOT,
                "The house is on PostgreSQL after a stop of %.1f s. A server on SQLite refuses to work: stop it, set"
                        + " GATEHOUSE_DB_URL, and start.",
                seconds));
    }
}
