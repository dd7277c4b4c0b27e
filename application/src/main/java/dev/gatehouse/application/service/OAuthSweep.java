package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Removes what OAuth need not remember any more, a portion of each at a time. */
final class OAuthSweep {
    /** A code that is shown again after its time ends what came of it, for as long. */
    private static final Duration KEPT_CODES = Duration.ofDays(1);

    private final UnitOfWork unitOfWork;

    OAuthSweep(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Removes a portion; whether there may be more. */
    boolean sweep(Instant now, int portion) {
        return Stream.<ToIntFunction<Stores>>of(
                        stores -> stores.codes().purge(now.minus(KEPT_CODES), portion),
                        stores -> stores.pushedRequests().purge(now, portion),
                        stores -> stores.devices().purge(now, portion),
                        stores -> stores.seen().purge(now, portion),
                        stores -> stores.revokedTokens().purge(now, portion),
                        stores -> stores.actionTokens().purge(now, portion),
                        stores -> stores.remembered().purge(now, portion))
                .map(purge -> unitOfWork.run(purge::applyAsInt))
                .toList()
                .contains(portion);
    }
}
