package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One writer at a time over a copy of everything; what is kept is never changed, so looking needs no lock. */
public final class MemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock writer = new ReentrantLock();
    private final Weather weather = new Weather();
    private final AtomicLong version = new AtomicLong();
    private volatile Tables kept = Tables.empty();

    /** What this store can be told to do wrong. */
    public Weather weather() {
        return weather;
    }

    @Override
    public <R> R run(Function<Stores, R> work) {
        writer.lock();
        try {
            refuseNesting();
            weather.beforeUnit();
            if (weather.repeatsUnits()) {
                apply(work, kept.copy());
            }
            var draft = kept.copy();
            var result = apply(work, draft);
            weather.beforeCommit();
            kept = draft;
            version.incrementAndGet();
            weather.afterCommit();
            return result;
        } finally {
            writer.unlock();
        }
    }

    @Override
    public <R> R read(Function<Stores, R> look) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("a look inside a unit would not see what the unit wrote");
        }
        weather.beforeUnit();
        return apply(look, kept.view());
    }

    @Override
    public OptionalLong version() {
        weather.beforeUnit();
        return OptionalLong.of(version.get());
    }

    private void refuseNesting() {
        if (writer.getHoldCount() > 1) {
            throw new IllegalStateException("a unit inside a unit");
        }
    }

    private static <R> R apply(Function<Stores, R> work, Tables tables) {
        var stores = new MemoryStores(tables);
        try {
            return work.apply(stores);
        } finally {
            stores.close();
        }
    }
}
