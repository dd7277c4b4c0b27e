package dev.gatehouse.verifier.dropwizard;

import com.codahale.metrics.health.HealthCheck;
import dev.gatehouse.verifier.FeedState;
import dev.gatehouse.verifier.TokenVerifier;

/** Unhealthy as long as there are no keys, or revocations could not be read for longer than they may. */
final class VerifierHealth extends HealthCheck {
    private final TokenVerifier verifier;

    VerifierHealth(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    protected Result check() {
        if (!verifier.hasKeys()) {
            return Result.unhealthy("the keys of the issuer could not be had yet");
        }
        return verifier.feed() == FeedState.AWAY
                ? Result.unhealthy("what was revoked cannot be read")
                : Result.healthy();
    }
}
