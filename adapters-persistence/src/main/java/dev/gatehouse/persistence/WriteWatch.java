package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anybody, in this process or another, has written into an SQLite database; to ask costs less than a look. Of this process it
 * is known at once, of others after a millisecond: no command that writes has ended by then.
 */
final class WriteWatch implements AutoCloseable {
    static final Duration UNHEARD = Duration.ofMillis(1);

    private final LastingDesk desk;
    private final Departure departure;
    private final LongSupplier nanoTime;
    private volatile @Nullable Asked last;
    private boolean closed;

    private record Asked(long version, long at) {
        boolean holdsAt(long now) {
            return now - at < UNHEARD.toNanos();
        }
    }

    WriteWatch(LastingDesk.Opening opening, Departure departure, LongSupplier nanoTime) {
        this.desk = new LastingDesk(opening);
        this.departure = departure;
        this.nanoTime = nanoTime;
    }

    /** A number that changes with every write, as far as it is known. */
    long version() {
        long now = nanoTime.getAsLong();
        var asked = last;
        return asked != null && asked.holdsAt(now) ? asked.version() : ask(now);
    }

    /**
     * SQLite counts what others have written as each connection sees it: so the same one is asked by all, and it never writes. What is
     * kept was asked after the time that stands beside it, perhaps by another who came first.
     */
    private synchronized long ask(long now) {
        if (closed) {
            throw new StoreUnavailable("the store is closed");
        }
        var asked = last;
        if (asked != null && asked.holdsAt(now)) {
            return asked.version();
        }
        try {
            var at = desk.desk();
            departure.refuseReading(at);
            long version = at.number("PRAGMA data_version");
            last = new Asked(version, now);
            return version;
        } catch (SQLException e) {
            desk.letGo();
            throw Failures.thrown(e);
        }
    }

    /** This process has written; to be said before anybody is answered. */
    synchronized void wrote() {
        last = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        last = null;
        desk.letGo();
    }
}
