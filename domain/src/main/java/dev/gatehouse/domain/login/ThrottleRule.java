package dev.gatehouse.domain.login;

import java.time.Duration;
import java.time.Instant;

/**
 * How often an account may be guessed at, so that guessing is hopeless and locking out the owner is too: strangers share
 * one bucket that closes for ever longer but never for ever; a source from which the owner came before has its own.
 *
 * @param freeFailures failures of strangers before any delay
 * @param firstDelay delay after the first failure that is not free; doubles with each further one
 * @param longestDelay the delay never grows beyond this
 * @param closeAfter consecutive failures of strangers after which the account is closed to them
 * @param closedFor how long it is then closed, at most
 * @param trialEvery how often one try is let through after that
 * @param trustedFailures failures that all known sources together may have
 * @param trustedAtOnce logins that a known source may have under way
 * @param reservationLife after what time a reservation of a node that died is void
 */
public record ThrottleRule(
        int freeFailures,
        Duration firstDelay,
        Duration longestDelay,
        int closeAfter,
        Duration closedFor,
        Duration trialEvery,
        int trustedFailures,
        int trustedAtOnce,
        Duration reservationLife) {
    /** The defaults: 80 failures of strangers and 20 of known sources keep the 100 of NIST SP 800-63B-4 section 3.2.2. */
    public static final ThrottleRule DEFAULT = new ThrottleRule(
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(900),
            80,
            Duration.ofHours(24),
            Duration.ofHours(1),
            20,
            64,
            Duration.ofSeconds(10));

    /** Whether a try may be made, and if not, when to come back. */
    public sealed interface Verdict {
        /** The try may be made; its reservation must be in the ledger before the secret is looked at. */
        record Reserved() implements Verdict {}

        /** Not now. */
        record Wait(Duration retryAfter) implements Verdict {}
    }

    /** Judges a try by a stranger. */
    public Verdict stranger(AttemptLedger ledger, Instant now) {
        var underWay = ledger.liveReservations(now);
        if (ledger.failures() + underWay < freeFailures) {
            return new Verdict.Reserved();
        }
        if (underWay > 0) {
            return new Verdict.Wait(firstDelay);
        }
        return isYetToCome(ledger.lastFailureAt(), now) ? new Verdict.Reserved() : after(opensAt(ledger), now);
    }

    /**
     * Whether the clock was put back since: to wait for the old time would keep the account closed for as long as it was off. The
     * one try that is let through puts the ledger right. Clocks of nodes differ by less than this.
     */
    private boolean isYetToCome(Instant failure, Instant now) {
        return failure.isAfter(now.plus(reservationLife));
    }

    /** When a stranger may try again who has used up what is free. */
    public Instant opensAt(AttemptLedger ledger) {
        return ledger.lastFailureAt().plus(pause(ledger.failures()));
    }

    /**
     * Judges a try from a known source: many at once are let in, so that one who is busy is never refused for it; after a
     * failure no more than are left of what known sources may fail.
     */
    public Verdict trusted(AttemptLedger ledger, Instant now) {
        var most = ledger.failures() == 0 ? trustedAtOnce : Math.max(1, trustedFailures - ledger.failures());
        return ledger.liveReservations(now) < most ? new Verdict.Reserved() : new Verdict.Wait(firstDelay);
    }

    /** Whether the known sources of an account have used up what they may fail, so that they count as strangers. */
    public boolean isSpent(int allTrustedFailures) {
        return allTrustedFailures >= trustedFailures;
    }

    private Duration pause(int failures) {
        if (failures >= closeAfter) {
            return failures == closeAfter ? closedFor : trialEvery;
        }
        var doublings = Math.min(failures - freeFailures, 30);
        var delay = firstDelay.multipliedBy(1L << doublings);
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }

    private static Verdict after(Instant opens, Instant now) {
        return now.isBefore(opens) ? new Verdict.Wait(Duration.between(now, opens)) : new Verdict.Reserved();
    }
}
