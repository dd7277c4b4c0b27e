package dev.gatehouse.domain.login;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;

/**
 * Whose tries are counted together.
 *
 * @param account the canonical account, or one of a fixed number of buckets for names that are nobody's
 * @param bucket {@link #STRANGERS}, or the network of a known source
 */
public record AttemptKey(String account, String bucket) {
    /** The one bucket of all sources from which the account was never used. */
    public static final String STRANGERS = "*";

    private static final int UNKNOWN_BUCKETS = 4096;

    /** The tries of strangers at an account. */
    public static AttemptKey strangersAt(Subject subject) {
        return new AttemptKey(subject.text(), STRANGERS);
    }

    /** The tries of a known source at an account. */
    public static AttemptKey knownAt(Subject subject, Source from) {
        return new AttemptKey(subject.text(), from.network());
    }

    /** The tries at names that are nobody's, spread over a fixed number of rows so that random names fill no table. */
    public static AttemptKey atNobody(String canonicalName) {
        return new AttemptKey("nobody:" + Math.floorMod(canonicalName.hashCode(), UNKNOWN_BUCKETS), STRANGERS);
    }
}
