package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;

/** Tells whether anybody, in this process or another, has written into an SQLite database; to ask costs less than a look. */
final class WriteWatch implements AutoCloseable {
    private final LastingDesk desk;
    private final Departure departure;
    private boolean closed;

    WriteWatch(LastingDesk.Opening opening, Departure departure) {
        this.desk = new LastingDesk(opening);
        this.departure = departure;
    }

    /**
     * A number that changes with every write. SQLite counts what others have written as each connection sees it: so the same
     * one is asked by all, and it never writes.
     */
    synchronized long version() {
        if (closed) {
            throw new StoreUnavailable("the store is closed");
        }
        try {
            var asked = desk.desk();
            departure.refuseReading(asked);
            return asked.number("PRAGMA data_version");
        } catch (SQLException e) {
            desk.letGo();
            throw Failures.thrown(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        desk.letGo();
    }
}
