package dev.gatehouse.launcher.e2e;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The units of a node, before the next of which something else happens. */
final class InterruptedWork implements UnitOfWork {
    private final UnitOfWork work;
    private final AtomicReference<Optional<Runnable>> meanwhile = new AtomicReference<>(Optional.empty());

    InterruptedWork(UnitOfWork work) {
        this.work = work;
    }

    /** Lets that happen once, behind all looks that come before a unit. */
    void beforeTheNextUnit(Runnable other) {
        meanwhile.set(Optional.of(other));
    }

    @Override
    public <R> R run(Function<Stores, R> unit) {
        meanwhile.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        return work.run(unit);
    }

    @Override
    public <R> R read(Function<Stores, R> look) {
        return work.read(look);
    }

    @Override
    public OptionalLong version() {
        return work.version();
    }
}
