package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.PostgresDesks.Sitting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Units of work on PostgreSQL: a transaction each, run again when the server could not put it in order with others. */
final class PostgresUnitOfWork implements UnitOfWork {
    private final PostgresDesks desks;
    /** Every unit holds it to read, and whoever ends them all takes it to write. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    private volatile boolean ended;

    PostgresUnitOfWork(PostgresDesks desks) {
        this.desks = desks;
    }

    @Override
    public <R> R run(Function<Stores, R> work) {
        return whileOpen(() -> insist(desk -> transaction(desk, work)));
    }

    @Override
    public <R> R runSingle(Function<Stores, R> work) {
        return whileOpen(() -> insist(desk -> statements(desk, work)));
    }

    private <R> R insist(Sitting<R> unit) {
        for (int retry = 0; ; retry++) {
            try {
                return desks.sit(unit);
            } catch (SQLException | RuntimeException e) {
                if (retry >= Failures.retries(e)) {
                    throw Failures.thrown(e);
                }
            }
        }
    }

    /** Each stands alone, and the last of them is the commit: whoever loses the connection at any does not know which it was. */
    private static <R> R statements(Desk desk, Function<Stores, R> work) {
        try {
            return desk.sit(work);
        } catch (RuntimeException e) {
            throw Failures.trouble(e)
                    .filter(Failures::endsConnection)
                    .<RuntimeException>map(lost -> unanswered("a statement", lost))
                    .orElse(e);
        }
    }

    private static <R> R transaction(Desk desk, Function<Stores, R> work) throws SQLException {
        desk.begin();
        var outcome = desk.sit(work);
        commit(desk);
        return outcome;
    }

    /** Whoever loses the connection here does not know whether the server has kept the unit. */
    private static void commit(Desk desk) throws SQLException {
        try {
            desk.commit();
        } catch (SQLException e) {
            if (Failures.endsConnection(e)) {
                throw unanswered("the commit", e);
            }
            throw e;
        }
    }

    private static StoreUnavailable unanswered(String what, SQLException lost) {
        return StoreUnavailable.unanswered(what + " was not answered: " + Failures.line(lost), lost);
    }

    /** Each statement stands alone: at READ COMMITTED a transaction around them costs round trips and promises no more. */
    @Override
    public <R> R read(Function<Stores, R> look) {
        return whileOpen(() -> {
            try {
                return desks.sit(desk -> desk.sit(look));
            } catch (SQLException | RuntimeException e) {
                throw Failures.thrown(e);
            }
        });
    }

    /** Nothing of PostgreSQL tells without a round trip. */
    @Override
    public OptionalLong version() {
        return OptionalLong.empty();
    }

    /** Waits for the units under way, and lets no other begin. */
    void end(Duration atMost) {
        ended = true;
        try {
            open.writeLock().tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <R> R whileOpen(Supplier<R> unit) {
        if (open.getReadHoldCount() > 0) {
            throw new IllegalStateException("a unit of work inside a unit of work");
        }
        if (ended || !open.readLock().tryLock()) {
            throw new StoreUnavailable("the store is closed");
        }
        try {
            return unit.get();
        } finally {
            open.readLock().unlock();
        }
    }
}
