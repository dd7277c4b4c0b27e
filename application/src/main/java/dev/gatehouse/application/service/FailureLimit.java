package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;

/**
 * What one source may get wrong over all accounts, tokens and entrances together; and what all its neighbours may, so that
 * whoever has a whole network has not as many budgets.
 */
final class FailureLimit {
    private static final String SOURCE = "failure";
    private static final String NEIGHBOURS = "failure of neighbours";
    private static final int NEIGHBOURS_WORTH = 8;

    private final SourceLimits limits;
    private final RateLimit limit;
    private final RateLimit wide;
    private final FailureCounter counter;

    FailureLimit(SourceLimits limits, RateLimit limit, FailureCounter counter) {
        this.limits = limits;
        this.counter = counter;
        this.limit = limit;
        this.wide = new RateLimit(
                Math.multiplyExact(limit.burst(), NEIGHBOURS_WORTH), limit.perSecond() * NEIGHBOURS_WORTH);
    }

    /** The refusal for a source that has failed too often; asked before anything is looked at. */
    Optional<Refusal> check(Source from) {
        return limits.look(SOURCE, SourceLimits.key(from), limit)
                .or(() -> limits.look(NEIGHBOURS, from.neighbourhood(), wide))
                .map(Refusal.Throttled::new);
    }

    /** Counts a failure at nothing that has a name: a token, or a right secret that lets nobody in. */
    void failed(Source from) {
        take(from);
        counter.count(from.neighbourhood());
    }

    /** Counts a failure at an account. */
    void failed(Source from, String account) {
        take(from);
        counter.count(from.neighbourhood(), account);
    }

    /** Counts what neighbours together got wrong at other nodes. */
    void othersFailed(String neighbourhood, long failures) {
        limits.spend(NEIGHBOURS, neighbourhood, wide, failures);
    }

    private void take(Source from) {
        var unused = limits.take(SOURCE, SourceLimits.key(from), limit);
        var unusedToo = limits.take(NEIGHBOURS, from.neighbourhood(), wide);
    }
}
