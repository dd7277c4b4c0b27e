package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
        return reserve(stores, keyOf(stores, subject, from, now), id, now);
    }

    private AttemptKey keyOf(Stores stores, Subject subject, Source from, Instant now) {
        return keyOf(stores, subject, from, seenFrom(stores, subject, from), now);
    }

    private AttemptKey keyOf(Stores stores, Subject subject, Source from, Optional<Instant> seen, Instant now) {
        boolean isKnown = isKnown(seen, now)
                && !rule.isSpent(stores.attempts().knownSourceFailures(subject.text(), now.minus(rule.closedFor())));
        return isKnown ? AttemptKey.knownAt(subject, from) : AttemptKey.strangersAt(subject);
    }

    /** Makes and settles a try in one step, where comparing takes no time; when to come back if it may not be made. */
    Optional<Duration> tryAtOnce(Stores stores, Subject subject, boolean isRight, Source from, Instant now) {
        var seen = seenFrom(stores, subject, from);
        var key = keyOf(stores, subject, from, seen, now);
        var ledger = stores.attempts().lock(key);
        var wait = waitOf(key, ledger, now);
        if (wait.isEmpty() && isRight) {
            forgive(stores, key, ledger);
            remember(stores, subject, from, seen, now);
        } else if (wait.isEmpty()) {
            stores.attempts().save(key, ledger.failed("", now));
        }
        return wait;
    }

    /** The same at a name that is nobody's; the store is asked as much as for a subject. */
    Optional<Duration> tryAtNobody(Stores stores, Subject nobody, SecretDigest name, Source from, Instant now) {
        var unused = keyOf(stores, nobody, from, now);
        var key = AttemptKey.atNobody(name);
        var ledger = stores.attempts().lock(key);
        var wait = waitOf(key, ledger, now);
        if (wait.isEmpty()) {
            stores.attempts().save(key, ledger.failed("", now));
        }
        return wait;
    }

    /** How a try would fare. */
    record Look(AttemptKey key, Optional<Duration> pause) {}

    /** Looks how a try at an account would fare, and reserves nothing. */
    Look look(Stores stores, Subject subject, Source from, Instant now) {
        var key = keyOf(stores, subject, from, now);
        return new Look(key, waitOf(key, stores.attempts().look(key), now));
    }

    private static void forgive(Stores stores, AttemptKey key, AttemptLedger ledger) {
        if (ledger.failures() > 0) {
            stores.attempts().save(key, ledger.succeeded(""));
        }
    }

    private Optional<Duration> waitOf(AttemptKey key, AttemptLedger ledger, Instant now) {
        return switch (verdict(key, ledger, now)) {
            case ThrottleRule.Verdict.Reserved() -> Optional.empty();
            case ThrottleRule.Verdict.Wait(Duration retryAfter) -> Optional.of(retryAfter);
        };
    }

    private ThrottleRule.Verdict verdict(AttemptKey key, AttemptLedger ledger, Instant now) {
        return isStrangers(key) ? rule.stranger(ledger, now) : rule.trusted(ledger, now);
    }

    /** Asks for a try at a name that is nobody's; the store is asked as much as for a subject. */
    Answer reserveAtNobody(Stores stores, Subject nobody, SecretDigest name, Source from, String id, Instant now) {
        var unused = keyOf(stores, nobody, from, now);
        return reserve(stores, AttemptKey.atNobody(name), id, now);
    }

    private Answer reserve(Stores stores, AttemptKey key, String id, Instant now) {
        var ledger = stores.attempts().lock(key);
        return switch (verdict(key, ledger, now)) {
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
        var seen = seenFrom(stores, subject, from);
        forgiveKnown(stores, subject, seen, now);
        remember(stores, subject, from, seen, now);
    }

    /** The owner has come from a known source: what known sources got wrong is forgotten, also where that was too much. */
    private void forgiveKnown(Stores stores, Subject subject, Optional<Instant> seen, Instant now) {
        if (isKnown(seen, now) && stores.attempts().knownSourceFailures(subject.text(), Instant.EPOCH) > 0) {
            stores.attempts().forgetKnownSourceFailures(subject.text());
        }
    }

    /** Notes the source at most twice in the time for which it counts as known: most logins need not write that. */
    private void remember(Stores stores, Subject subject, Source from, Optional<Instant> seen, Instant now) {
        var freshSince = now.minus(knownSourceLife.dividedBy(2));
        if (isPlace(from) && seen.filter(freshSince::isBefore).isEmpty()) {
            stores.attempts().rememberSource(subject, from.network(), now);
        }
    }

    private boolean isKnown(Optional<Instant> seen, Instant now) {
        return seen.filter(now.minus(knownSourceLife)::isBefore).isPresent();
    }

    /** The try was not made, or the secret was right but its holder was not let in: neither counts nor clears. */
    void released(Stores stores, Reservation reservation) {
        var ledger = stores.attempts().lock(reservation.key());
        stores.attempts().save(reservation.key(), ledger.released(reservation.id()));
    }

    /** When the subject was last let in from there; whom nobody can place, never. */
    private static Optional<Instant> seenFrom(Stores stores, Subject subject, Source from) {
        return isPlace(from) ? stores.attempts().seenFrom(subject, from.network()) : Optional.empty();
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
