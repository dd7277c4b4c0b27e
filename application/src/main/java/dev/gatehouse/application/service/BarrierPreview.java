package dev.gatehouse.application.service;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.barrier.Barriers;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.network.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a login would find of the barriers that stand, each as a check of its own. */
record BarrierPreview(Barriers standing, Instant now) {
    /** Whether the network from which it comes is banned. */
    Judgement ban(Source from, Trace soFar) {
        return behind(standing.around(from, now), soFar, Step.passed("ban", "not banned: " + from.text()));
    }

    /** Whether something that it needs is frozen. */
    Judgement freeze(Barred what, Trace soFar) {
        return behind(standing.before(what, now), soFar, Step.passed("switch", "not frozen: " + what.text()));
    }

    private Judgement behind(Optional<Barrier> barrier, Trace soFar, Step open) {
        return new Judgement(
                soFar.and(barrier.map(Doorkeeper::step).orElse(open)),
                barrier.map(closed -> closed.refusal(now)),
                Set.of());
    }
}
