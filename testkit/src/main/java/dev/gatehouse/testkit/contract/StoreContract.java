package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all stores share: a fresh store for each test, and words to talk to it. */
public abstract class StoreContract {
    private static final int MOST_TRIES = 200;

    private UnitOfWork work;

    /** An empty store that no other test sees. */
    protected abstract UnitOfWork unitOfWork();

    @BeforeEach
    void openTheStore() {
        work = unitOfWork();
    }

    /** Runs one unit. */
    final <R> R run(Function<Stores, R> unit) {
        return work.run(unit);
    }

    /** Runs one unit that comes to nothing but what it writes. */
    final void write(Consumer<Stores> unit) {
        run(stores -> {
            unit.accept(stores);
            return true;
        });
    }

    /** Looks. */
    final <R> R read(Function<Stores, R> look) {
        return work.read(look);
    }

    /** What tells whether anything was written. */
    final OptionalLong versionOfAll() {
        return work.version();
    }

    /** Runs one unit that comes to yes or no. */
    final boolean does(Predicate<Stores> unit) {
        return work.run(unit::test);
    }

    /** Runs one unit that comes to a number. */
    final long counts(ToLongFunction<Stores> unit) {
        return work.run(unit::applyAsLong);
    }

    /** Runs one unit that comes to something or nothing. */
    final <T> Optional<T> takes(Function<Stores, Optional<T>> unit) {
        return work.run(unit);
    }

    /** Looks whether something is so. */
    final boolean holds(Predicate<Stores> look) {
        return work.read(look::test);
    }

    /** Looks for one. */
    final <T> Optional<T> sees(Function<Stores, Optional<T>> look) {
        return work.read(look);
    }

    /** Looks for many. */
    final <T> List<T> lists(Function<Stores, List<T>> look) {
        return work.read(look);
    }

    /** Runs one unit, again while the store is too busy; so that a race measures the store and not its waiting room. */
    final <R> R insist(Function<Stores, R> unit) {
        return patiently(() -> work.run(unit));
    }

    /** The same with work that writes by a single call. */
    final <R> R insistSingle(Function<Stores, R> unit) {
        return patiently(() -> work.runSingle(unit));
    }

    private static <R> R patiently(Supplier<R> unit) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.get();
            } catch (StoreUnavailable busy) {
                if (tries == MOST_TRIES) {
                    throw busy;
                }
            }
        }
    }
}
