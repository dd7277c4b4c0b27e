package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Whether a database of SQLite was moved away from under those who work on it. */
interface Departure {
    /** For a writer in its transaction: throws {@link StoreUnavailable} if nothing may be written any more. */
    void refuseWriting(Desk desk) throws SQLException;

    /** For a reader: throws {@link StoreUnavailable} if what it would see is out of date. */
    void refuseReading(Desk desk) throws SQLException;

    /** For whoever works on databases that were moved away as well. */
    static Departure ofNoConcern() {
        return new Departure() {
            @Override
            public void refuseWriting(Desk desk) {
                // What was moved away is what this is about.
            }

            @Override
            public void refuseReading(Desk desk) {
                // What was moved away is what this is about.
            }
        };
    }

    /** For a server, whose house may be moved while it runs: writers look each time, readers once a second. */
    static Departure watched() {
        return new Watch();
    }

    /** What was last seen. */
    final class Watch implements Departure {
        private static final String LOOK = "SELECT 1 FROM relocation WHERE state = 'LEFT'";
        private static final long BETWEEN = TimeUnit.SECONDS.toNanos(1);

        private volatile boolean left;
        private volatile long nextLook = System.nanoTime();

        private Watch() {}

        @Override
        public void refuseWriting(Desk desk) throws SQLException {
            look(desk);
            refuse();
        }

        @Override
        public void refuseReading(Desk desk) throws SQLException {
            if (System.nanoTime() - nextLook >= 0) {
                nextLook = System.nanoTime() + BETWEEN;
                look(desk);
            }
            refuse();
        }

        private void look(Desk desk) throws SQLException {
            left = desk.finds(LOOK);
        }

        private void refuse() {
            if (left) {
                throw new StoreUnavailable("the database was moved away");
            }
        }
    }
}
