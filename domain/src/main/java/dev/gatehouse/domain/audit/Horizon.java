package dev.gatehouse.domain.audit;

import java.time.Instant;

/**
 * How far old rows were removed, said under the installation's key so that nobody else can claim it.
 *
 * @param of a kind of entries by its word, or {@link #SEALS}
 * @param upTo the last ordinal, or the last number of a seal, that was removed
 * @param head of seals: the hash of the last one that was removed, on which the next stands; of entries nothing
 * @param at when it was removed
 * @param hash keyed, over everything above
 */
public record Horizon(String of, long upTo, String head, Instant at, String hash) {
    /** The horizon of the seals themselves. */
    public static final String SEALS = "seals";
}
