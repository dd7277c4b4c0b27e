package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;

/** What one source may get wrong over all accounts, tokens and entrances together. */
final class FailureLimit {
    private static final String PURPOSE = "failure";

    private final SourceLimits limits;
    private final RateLimit limit;

    FailureLimit(SourceLimits limits, RateLimit limit) {
        this.limits = limits;
        this.limit = limit;
    }

    /** The refusal for a source that has failed too often; asked before anything is looked at. */
    Optional<Refusal> check(Source from) {
        return limits.look(PURPOSE, from, limit).map(Refusal.Throttled::new);
    }

    /** Counts a failure. */
    void failed(Source from) {
        var unused = limits.take(PURPOSE, from, limit);
    }
}
