package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.ThrottleRule;
import io.dropwizard.util.Duration;

/**
 * How often an account may be guessed at, and how often a source may fail.
 *
 * @param freeFailures failures of strangers before any delay
 * @param firstDelay delay after the first failure that is not free; doubles with each further one
 * @param longestDelay the delay never grows beyond this
 * @param closeAfter failures in a row after which the account is closed to strangers
 * @param closedFor how long it is closed
 * @param trialEvery how often one try is let through after that
 * @param knownSourceFailures failures that all known sources of an account together may have
 * @param knownSourceAtOnce logins that a known source may have under way
 * @param knownSourceLife how long a network from which a subject logged in counts as known
 * @param refusalTime how long a wrong API secret, and what follows the comparison of a wrong password, take at least
 * @param reservationLife after what time the reservation of a node that died is void
 * @param sourceFailures failures of one source network over all accounts
 * @param spraying when failures over many accounts are told of
 */
public record ThrottleConfiguration(
        int freeFailures,
        Duration firstDelay,
        Duration longestDelay,
        int closeAfter,
        Duration closedFor,
        Duration trialEvery,
        int knownSourceFailures,
        int knownSourceAtOnce,
        Duration knownSourceLife,
        Duration refusalTime,
        Duration reservationLife,
        RateLimit sourceFailures,
        SprayConfiguration spraying) {
    /** In milliseconds; a thread waits as long. */
    private static final int LONGEST_REFUSAL = 1_000;

    /** Neighbours have eight times as much, which must be a number yet. */
    private static final int LARGEST_BURST = 200_000_000;

    /** Refuses a throttle that never opens or never closes. */
    public ThrottleConfiguration {
        Check.atLeast(1, freeFailures, "freeFailures");
        Check.that(closeAfter > freeFailures, "closeAfter is more than freeFailures");
        Check.atLeast(1, knownSourceFailures, "knownSourceFailures");
        Check.atLeast(1, knownSourceAtOnce, "knownSourceAtOnce");
        Check.positive(firstDelay, "firstDelay");
        Check.positive(longestDelay, "longestDelay");
        Check.that(firstDelay.compareTo(longestDelay) <= 0, "firstDelay is at most longestDelay");
        Check.positive(closedFor, "closedFor");
        Check.positive(trialEvery, "trialEvery");
        Check.positive(knownSourceLife, "knownSourceLife");
        Check.that(refusalTime.toMilliseconds() <= LONGEST_REFUSAL, "refusalTime is a second at most");
        Check.positive(reservationLife, "reservationLife");
        Check.atMost(LARGEST_BURST, sourceFailures.burst(), "sourceFailures.burst");
    }

    /** The same in the words of the domain. */
    ThrottleRule rule() {
        return new ThrottleRule(
                freeFailures,
                firstDelay.toJavaDuration(),
                longestDelay.toJavaDuration(),
                closeAfter,
                closedFor.toJavaDuration(),
                trialEvery.toJavaDuration(),
                knownSourceFailures,
                knownSourceAtOnce,
                reservationLife.toJavaDuration());
    }
}
