package dev.gatehouse.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One desk for as long as it is fit, and then a fresh one; whoever calls guards it against others. */
final class LastingDesk {
    /** Opens a connection. */
    interface Opening {
        Desk open() throws SQLException;
    }

    private final Opening opening;
    private @Nullable Desk desk;

    LastingDesk(Opening opening) {
        this.opening = opening;
    }

    /** The desk that there is, or else a fresh one. */
    Desk desk() throws SQLException {
        var open = desk;
        if (open == null) {
            open = opening.open();
            desk = open;
        }
        return open;
    }

    /** Closes it; the next is a fresh one. */
    void letGo() {
        var open = desk;
        desk = null;
        if (open != null) {
            open.close();
        }
    }
}
