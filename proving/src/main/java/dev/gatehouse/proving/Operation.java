package dev.gatehouse.proving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Something that a client does again and again.
 *
 * @param name what the table calls it
 * @param clients how many do it at once
 * @param worker makes what one client does each time; it throws when the answer is not the expected one
 * @param pieces of what its floor is made; one that is needed twice is there twice
 * @param askedMillis by the name of the store, the CPU time that it shall cost at most, server and database together, beside a hash if
 *     it needs one
 */
record Operation(
        String name, int clients, IntFunction<Runnable> worker, List<Piece> pieces, Map<String, Double> askedMillis) {
    private static final int MANY = 16;

    /** Takes its own copies. */
    Operation {
        pieces = List.copyOf(pieces);
        askedMillis = Map.copyOf(askedMillis);
    }

    /** An operation of which nothing is asked. */
    Operation(String name, int clients, IntFunction<Runnable> worker) {
        this(name, clients, worker, List.of(Piece.ENDPOINT), Map.of());
    }

    /** What many clients do at once. */
    static Operation ofMany(String name, IntFunction<Runnable> worker) {
        return new Operation(name, MANY, worker);
    }

    /** The same with what it cannot do without, besides being asked. */
    Operation needing(Piece... more) {
        var all = new ArrayList<>(pieces);
        all.addAll(List.of(more));
        return new Operation(name, clients, worker, all, askedMillis);
    }

    boolean needsHash() {
        return pieces.contains(Piece.HASH);
    }

    /** The same with what it shall cost at most on either store, in milliseconds, beside a hash if it needs one. */
    Operation asked(double onSqlite, double onPostgres) {
        return new Operation(name, clients, worker, pieces, Map.of(Prove.SQLITE, onSqlite, Prove.POSTGRES, onPostgres));
    }
}
