package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;

/** How many letters one source may have sent, and how many one address may get, at each node. */
record LetterLimits(SourceLimits limits) {
    private static final double HOUR = 3600;
    private static final RateLimit OF_A_SOURCE = new RateLimit(10, 10 / HOUR);
    private static final RateLimit TO_AN_ADDRESS = new RateLimit(3, 3 / HOUR);

    /** The refusal for a source that asked too often. */
    Optional<Refusal> tooMany(Source from) {
        return limits.take("letter", SourceLimits.key(from), OF_A_SOURCE).map(Refusal.Throttled::new);
    }

    /** Whether one more letter may go there; nobody is told that it may not. */
    boolean mayWriteTo(String canonical) {
        return limits.take("letter to", canonical, TO_AN_ADDRESS).isEmpty();
    }
}
