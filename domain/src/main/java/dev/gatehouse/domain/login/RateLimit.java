package dev.gatehouse.domain.login;

/**
 * A token bucket.
 *
 * @param burst how many at once
 * @param perSecond how many come back each second
 */
public record RateLimit(int burst, double perSecond) {
    /** Refuses a bucket that never lets anything through. */
    public RateLimit {
        if (burst < 1 || !(perSecond > 0)) {
            throw new IllegalArgumentException("a rate limit has a burst of at least 1 and refills");
        }
    }
}
