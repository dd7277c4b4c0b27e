package dev.gatehouse.application.port.out;

import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One conversation with the store: kept when the work returns, undone when it throws. The work may run again after a
 * serialization failure, so nothing but stores and domain belongs inside. Throws {@link StoreUnavailable} when the store
 * cannot be reached or would not keep what was written.
 */
public interface UnitOfWork {
    /** Runs work that may write; returns only after everything written is durable. */
    <R> R run(Function<Stores, R> work);

    /**
     * Runs looks that end in at most one call that writes, as {@link #run} does, but without the round trips of a transaction where
     * the store is across a network: that call is kept whole or not at all, and once it returns, whatever the work does then.
     */
    default <R> R runSingle(Function<Stores, R> work) {
        return run(work);
    }

    /** Runs a look that writes nothing. */
    <R> R read(Function<Stores, R> look);

    /**
     * A number that stays the same as long as nobody writes anything; another process has written for a millisecond at most before it
     * changes. Empty where to know it costs as much as a look.
     */
    OptionalLong version();
}
