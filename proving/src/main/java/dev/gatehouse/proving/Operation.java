package dev.gatehouse.proving;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * Something that a client does again and again.
 *
 * @param name what the table calls it
 * @param clients how many do it at once
 * @param worker makes what one client does each time; it throws when the answer is not the expected one
 * @param askedMillis by the name of the store, the CPU time that it shall cost at most, server and database together
 */
record Operation(String name, int clients, IntFunction<Runnable> worker, Map<String, Double> askedMillis) {
    /** Takes its own copy. */
    Operation {
        askedMillis = Map.copyOf(askedMillis);
    }

    /** An operation of which nothing is asked. */
    Operation(String name, int clients, IntFunction<Runnable> worker) {
        this(name, clients, worker, Map.of());
    }
}
