package dev.gatehouse.domain.login;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.SecretDigest;
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

    /** Three hexadecimal digits: 4,096 buckets. */
    private static final int BUCKET_DIGITS = 3;

    /** Whose tries they are, for people who read how a decision came about. */
    public String told() {
        return bucket.equals(STRANGERS) ? "a stranger to the account" : "the known network " + bucket;
    }

    /** The tries of strangers at an account. */
    public static AttemptKey strangersAt(Subject subject) {
        return new AttemptKey(subject.text(), STRANGERS);
    }

    /** The tries of a known source at an account. */
    public static AttemptKey knownAt(Subject subject, Source from) {
        return new AttemptKey(subject.text(), from.network());
    }

    /**
     * The tries at names that are nobody's, spread over a fixed number of rows so that random names fill no table; by a keyed
     * digest, so that nobody can empty the budget of a name by other names and so learn that it is nobody's.
     */
    public static AttemptKey atNobody(SecretDigest canonicalName) {
        return new AttemptKey("nobody:" + canonicalName.hex().substring(0, BUCKET_DIGITS), STRANGERS);
    }
}
