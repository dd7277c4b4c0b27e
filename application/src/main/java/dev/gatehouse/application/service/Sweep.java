package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Removes what need not be remembered any more, a portion of each kind at a time, each in a unit of its own. Called by one
 * thread at a time.
 */
final class Sweep {
    /** So few that on SQLite, where whoever writes waits for it, a portion takes a few milliseconds. */
    private static final int PORTION = 50;

    private static final Duration LIFE_OF_TALLIES = Duration.ofDays(30);
    /** A code that is shown again after its time ends what came of it, for as long. */
    private static final Duration LIFE_OF_CODES = Duration.ofDays(1);

    private final UnitOfWork unitOfWork;
    private final Settings settings;
    private final List<Predicate<Instant>> kinds;
    /** The kinds of which the last portion was a whole one; all of them when a round begins. */
    private List<Predicate<Instant>> due;

    Sweep(UnitOfWork unitOfWork, Settings settings, AuditRetention audit) {
        this.unitOfWork = unitOfWork;
        this.settings = settings;
        this.kinds = Stream.concat(purges().map(this::portion), Stream.<Predicate<Instant>>of(audit::purgeSome))
                .toList();
        this.due = kinds;
    }

    /** How a store forgets up to so many rows; how many they were. */
    private interface Purge {
        int of(Stores stores, Instant now, int limit);
    }

    /** Removes a portion of each kind that may have one; whether there may be more. */
    boolean removeSome(Instant now) {
        var full = due.stream().filter(kind -> kind.test(now)).toList();
        due = full.isEmpty() ? kinds : full;
        return !full.isEmpty();
    }

    private Predicate<Instant> portion(Purge purge) {
        return now -> unitOfWork.run(stores -> purge.of(stores, now, PORTION)) == PORTION;
    }

    private Stream<Purge> purges() {
        return Stream.of(
                (stores, now, limit) -> stores.sessions().purge(now.minus(settings.retention()), limit),
                (stores, now, limit) -> stores.attempts().purge(now.minus(settings.knownSourceLife()), limit),
                (stores, now, limit) -> stores.audit().purgeTallies(now.minus(LIFE_OF_TALLIES), limit),
                (stores, now, limit) -> stores.sourceFailures()
                        .purge(now.minus(settings.spraying().window()), limit),
                (stores, now, limit) -> stores.answered().purge(now.minus(AnswerOnceService.LIFE), limit),
                (stores, now, limit) ->
                        stores.signOuts().purge(now.minus(settings.keys().retiringFor()), limit),
                (stores, now, limit) -> stores.barriers().purge(now, limit),
                (stores, now, limit) -> stores.codes().purge(now.minus(LIFE_OF_CODES), limit),
                (stores, now, limit) -> stores.pushedRequests().purge(now, limit),
                // A device that asks late is told so (RFC 8628 section 3.5) for as long again.
                (stores, now, limit) ->
                        stores.devices().purge(now.minus(settings.oauth().deviceLife()), limit),
                (stores, now, limit) -> stores.seen().purge(now, limit),
                (stores, now, limit) -> stores.revokedTokens().purge(now, limit),
                (stores, now, limit) -> stores.actionTokens().purge(now, limit),
                (stores, now, limit) -> stores.remembered().purge(now, limit));
    }
}
