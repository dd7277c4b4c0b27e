package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import java.util.Optional;

/**
 * How many requests of public clients one source may have kept, at each node: their names are no secret, so that a stranger could fill the
 * disk with devices that wait and requests that were pushed.
 */
record PublicLimit(SourceLimits limits, RateLimit rate, Recorder recorder) {
    /** The refusal for a source that had too many kept, counted. */
    Optional<Refusal> tooMany(Decision decision) {
        var refusal =
                limits.take("kept", SourceLimits.key(decision.from()), rate).<Refusal>map(Refusal.Throttled::new);
        refusal.ifPresent(why ->
                recorder.refusedNobody(decision.dialect(), decision.from().network(), "public client limit"));
        return refusal;
    }
}
