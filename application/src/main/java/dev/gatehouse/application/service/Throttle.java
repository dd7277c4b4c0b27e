package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;

/** Keeps the budget of tries of an account inside a unit of work: reserved before the secret is looked at, settled after. */
final class Throttle {
    private final ThrottleRule rule;
    private final Duration knownSourceLife;

    /** A try under way. */
    record Reservation(AttemptKey key, String id) {}

    /** What asking for a try came to. */
    sealed interface Answer {
        /** The try may be made. */
        record Reserved(Reservation reservation) implements Answer {}

        /** Not now. */
        record Wait(Duration retryAfter) implements Answer {}
    }

    Throttle(Settings settings) {
        this.rule = settings.throttle();
        this.knownSourceLife = settings.knownSourceLife();
    }

    /** Asks for a try at an account. */
    Answer reserve(Stores stores, Subject subject, Source from, String id, Instant now) {
        var known = isPlace(from)
                && stores.attempts().isKnownSource(subject, from.network(), now.minus(knownSourceLife))
                && !rule.isSpent(stores.attempts().knownSourceFailures(subject.text(), now.minus(rule.closedFor())));
        var key = known ? AttemptKey.knownAt(subject, from) : AttemptKey.strangersAt(subject);
        return reserve(stores, key, id, now);
    }

    /** Asks for a try at a name that is nobody's. */
    Answer reserveAtNobody(Stores stores, String canonicalName, String id, Instant now) {
        return reserve(stores, AttemptKey.atNobody(canonicalName), id, now);
    }

    private Answer reserve(Stores stores, AttemptKey key, String id, Instant now) {
        var ledger = stores.attempts().lock(key);
        var verdict = isStrangers(key) ? rule.stranger(ledger, now) : rule.trusted(ledger, now);
        return switch (verdict) {
            case ThrottleRule.Verdict.Wait(Duration retryAfter) -> new Answer.Wait(retryAfter);
            case ThrottleRule.Verdict.Reserved() -> {
                var mine = new AttemptLedger.Reservation(id, now.plus(rule.reservationLife()));
                stores.attempts().save(key, ledger.reserve(mine, now));
                yield new Answer.Reserved(new Reservation(key, id));
            }
        };
    }

    /** The secret was wrong. */
    void failed(Stores stores, Reservation reservation, Instant now) {
        var ledger = stores.attempts().lock(reservation.key());
        stores.attempts().save(reservation.key(), ledger.failed(reservation.id(), now));
    }

    /** The secret was right and its holder was let in: the source is known from now on, and failures are forgotten. */
    void succeeded(Stores stores, Reservation reservation, Subject subject, Source from, Instant now) {
        var strangers = AttemptKey.strangersAt(subject);
        var ledger = stores.attempts().lock(strangers);
        stores.attempts().save(strangers, ledger.succeeded(reservation.id()));
        if (!isStrangers(reservation.key())) {
            var mine = stores.attempts().lock(reservation.key());
            stores.attempts().save(reservation.key(), mine.succeeded(reservation.id()));
        }
        if (isPlace(from)) {
            stores.attempts().rememberSource(subject, from.network(), now);
        }
    }

    /** The try was not made, or the secret was right but its holder was not let in: neither counts nor clears. */
    void released(Stores stores, Reservation reservation) {
        var ledger = stores.attempts().lock(reservation.key());
        stores.attempts().save(reservation.key(), ledger.released(reservation.id()));
    }

    /** Whoever cannot be placed is a stranger for ever: anyone behind a proxy can make themselves unreadable. */
    private static boolean isPlace(Source from) {
        return switch (from) {
            case Source.Known known -> true;
            case Source.Unreadable unreadable -> false;
        };
    }

    private static boolean isStrangers(AttemptKey key) {
        return key.bucket().equals(AttemptKey.STRANGERS);
    }
}
