package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.barrier.Barriers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The barriers as this node knows them: never older than a second, so that no login asks the store for them. */
final class Barricade {
    private static final Duration STALENESS = Duration.ofSeconds(1);
    private static final String ALL = "all";

    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Recent<String, Barriers> recent;

    Barricade(UnitOfWork unitOfWork, InstantSource clock, LongSupplier nanoTime) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.recent = Recent.forAWhile(STALENESS, nanoTime);
    }

    /** What stands; fails if that cannot be found out, so that nobody slips through while the store is away. */
    Barriers standing() {
        return recent.find(ALL, () -> Optional.of(look())).orElseThrow();
    }

    private Barriers look() {
        return new Barriers(unitOfWork.read(stores -> stores.barriers().standing(clock.instant())));
    }

    /** Looks again, for this node has just changed them. */
    void forget() {
        recent.forgetAll();
    }
}
