package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether anybody, in this process or another, has written into an SQLite database; to ask costs less than a look. */
final class WriteWatch implements AutoCloseable {
    private final GroupWriter.Opening opening;
    private final Departure departure;
    private boolean closed;
    private @Nullable Desk desk;

    WriteWatch(GroupWriter.Opening opening, Departure departure) {
        this.opening = opening;
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
            var asked = desk();
            departure.refuseReading(asked);
            return asked.number("PRAGMA data_version");
        } catch (SQLException e) {
            letGo();
            throw Failures.thrown(e);
        }
    }

    private Desk desk() throws SQLException {
        var open = desk;
        if (open == null) {
            open = opening.open();
            desk = open;
        }
        return open;
    }

    private void letGo() {
        var open = desk;
        desk = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }
}
