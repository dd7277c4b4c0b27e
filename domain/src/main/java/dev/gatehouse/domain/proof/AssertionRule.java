package dev.gatehouse.domain.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Whether a client's assertion is good (RFC 7523 section 3); that it is shown for the first time must be seen besides. */
public final class AssertionRule {
    /** How far ahead an assertion may end: an hour, for libraries make theirs as long as that (Authlib does). */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private AssertionRule() {}

    /** What an assertion came to. */
    public sealed interface Verdict {
        /**
         * Good, if it was not shown before.
         *
         * @param name of that client's assertion and of no other
         * @param until how long it must be remembered
         */
        record Good(String name, Instant until) implements Verdict {}

        /** It speaks of another client. */
        record AnotherClient() implements Verdict {}

        /** It was made for somebody else. */
        record AnotherAudience() implements Verdict {}

        /** It is over, not yet, or for longer than may be. */
        record WrongTime() implements Verdict {}
    }

    /**
     * Judges it.
     *
     * @param house what we are called: the issuer, and the address of the endpoint
     */
    public static Verdict judge(Assertion assertion, String clientId, Set<String> house, Instant now) {
        if (!assertion.issuer().equals(clientId) || !assertion.subject().equals(clientId)) {
            return new Verdict.AnotherClient();
        }
        if (assertion.audiences().stream().noneMatch(house::contains)) {
            return new Verdict.AnotherAudience();
        }
        var end = assertion.expiresAt().plus(LEEWAY);
        return isInTime(assertion, now)
                ? new Verdict.Good(clientId + " " + assertion.id(), end)
                : new Verdict.WrongTime();
    }

    private static boolean isInTime(Assertion assertion, Instant now) {
        var soon = now.plus(LEEWAY);
        return now.isBefore(assertion.expiresAt().plus(LEEWAY))
                && !assertion.expiresAt().isAfter(soon.plus(LONGEST))
                && !assertion.issuedAt().orElse(now).isAfter(soon)
                && !assertion.notBefore().orElse(now).isAfter(soon);
    }
}
