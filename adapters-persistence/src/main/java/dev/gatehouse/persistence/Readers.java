package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The readers of SQLite: so many looks at once, beside the writer and never waiting for it. */
final class Readers implements AutoCloseable {
    private final LastingDesk.Opening opening;
    private final Departure departure;
    private final Duration patience;
    private final int count;
    /** Places at which nobody reads; an empty one has no connection yet, or none any more. */
    private final BlockingQueue<Optional<Desk>> free;

    private volatile boolean closed;

    Readers(LastingDesk.Opening opening, Departure departure, int count, Duration patience) {
        this.opening = opening;
        this.departure = departure;
        this.patience = patience;
        this.count = count;
        this.free = new ArrayBlockingQueue<>(count);
        for (int i = 0; i < count; i++) {
            free.add(Optional.empty());
        }
    }

    <R> R read(Function<Stores, R> look) {
        if (closed) {
            throw new StoreUnavailable("the store is closed");
        }
        var place = take();
        Optional<Desk> left = Optional.empty();
        try {
            var desk = place.isPresent() ? place.get() : opening.open();
            left = Optional.of(desk);
            return seeOneState(desk, look);
        } catch (SQLException | RuntimeException | Error e) {
            throw Failures.thrown(e);
        } finally {
            free.add(left.filter(desk -> !desk.isClosed()));
        }
    }

    /** One transaction around all statements: they see the same state, and the file is locked once for all of them. */
    private <R> R seeOneState(Desk desk, Function<Stores, R> look) throws SQLException {
        try {
            departure.refuseReading(desk);
            desk.execute("BEGIN DEFERRED");
            var seen = desk.sit(look);
            desk.execute("COMMIT");
            return seen;
        } catch (SQLException | RuntimeException | Error e) {
            // Some errors end a transaction and others do not, and some leave more behind: a fresh connection has none
            // of it.
            desk.close();
            throw e;
        }
    }

    int active() {
        return count - free.size();
    }

    int idle() {
        return free.size();
    }

    /** Waits for every look to end, and lets no other begin. */
    @Override
    public void close() {
        closed = true;
        for (int i = 0; i < count; i++) {
            take().ifPresent(Desk::close);
        }
    }

    private Optional<Desk> take() {
        try {
            var place = free.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (place == null) {
                throw new StoreUnavailable("too many look at the store");
            }
            return place;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting for a reader", e);
        }
    }
}
