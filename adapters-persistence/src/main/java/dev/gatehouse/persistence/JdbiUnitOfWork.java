package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.sql.SqlStores;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Units of work on PostgreSQL: a transaction each, run again when the server could not put it in order with others. */
final class JdbiUnitOfWork implements UnitOfWork {
    private final Jdbi jdbi;
    /** Every unit holds it to read, and whoever ends them all takes it to write. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    private volatile boolean ended;

    JdbiUnitOfWork(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <R> R run(Function<Stores, R> work) {
        return whileOpen(() -> {
            for (int retry = 0; ; retry++) {
                try {
                    return jdbi.inTransaction(handle -> work.apply(new SqlStores(handle)));
                } catch (RuntimeException e) {
                    if (retry >= Failures.retries(e)) {
                        throw Failures.thrown(e);
                    }
                }
            }
        });
    }

    /** Each statement stands alone: at READ COMMITTED a transaction around them costs round trips and promises no more. */
    @Override
    public <R> R read(Function<Stores, R> look) {
        return whileOpen(() -> {
            try {
                return jdbi.withHandle(handle -> look.apply(new SqlStores(handle)));
            } catch (RuntimeException e) {
                throw Failures.thrown(e);
            }
        });
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
