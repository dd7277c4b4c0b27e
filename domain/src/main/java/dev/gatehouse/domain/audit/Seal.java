package dev.gatehouse.domain.audit;

import java.time.Instant;
import java.util.List;

/**
 * What the entries of one stretch of the audit were when they were sealed, each kind by itself so that kinds may be removed
 * at their own times.
 *
 * @param number counts the seals from 1 without gaps
 * @param from the first ordinal of the stretch: the one after the stretch before
 * @param to the last ordinal of the stretch
 * @param at when it was sealed
 * @param hash keyed, over everything above and the hash of the seal before
 */
public record Seal(long number, long from, long to, Instant at, List<Part> parts, String hash) {
    /** The entries of one kind: how many, and the keyed hash over them in their order. */
    public record Part(String kind, long entries, String hash) {}

    /** Takes its own copy. */
    public Seal {
        parts = List.copyOf(parts);
    }

    /** All entries that were sealed. */
    public long entries() {
        return parts.stream().mapToLong(Part::entries).sum();
    }

    /** What to note elsewhere, so that whoever cuts this seal off is found out. */
    public Checkpoint checkpoint() {
        return new Checkpoint(number, hash);
    }
}
