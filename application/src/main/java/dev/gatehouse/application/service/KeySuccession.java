package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.SigningKeyStore;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the keys of one algorithm follow one another. */
record KeySuccession(Settings.Keys settings, String algorithm, boolean isInUse) {
    /** Whether a key is missing, or the time of one has come. */
    boolean isDue(List<SigningKey> all, Instant now) {
        var keys = own(all);
        boolean isComplete =
                of(keys, State.ACTIVE).isPresent() && of(keys, State.PENDING).isPresent();
        return (isInUse && !isComplete) || keys.stream().anyMatch(key -> isOver(key, now) && mayMove(key, keys, now));
    }

    /** Moves keys on whose time has come. */
    void moveOn(SigningKeyStore store, Instant now) {
        var keys = own(store.all());
        for (var key : keys) {
            if (isOver(key, now) && mayMove(key, keys, now)) {
                store.move(key, key.as(key.state() == State.ACTIVE ? State.RETIRING : State.GONE, now));
            }
        }
    }

    /**
     * Makes the pending key active if none is, and puts spare ones where keys are missing. A missing active key is made at
     * once: nobody can have been told of it before. The pending key beside the very first one of its algorithm counts as published
     * long enough: whoever was ever told of a key of that kind was told of that one too.
     */
    void complete(SigningKeyStore store, List<SigningKey> spare, Instant now) {
        if (!isInUse) {
            return;
        }
        if (of(own(store.all()), State.ACTIVE).isEmpty()) {
            pending(store.all()).ifPresent(next -> store.move(next, next.as(State.ACTIVE, now)));
        }
        var before = store.all();
        var seenSince = own(before).isEmpty() ? now.minus(settings.pendingFor()) : now;
        var left = own(spare);
        if (active(before).isEmpty() && !left.isEmpty()) {
            store.insert(left.getFirst().as(State.ACTIVE, now));
        }
        if (pending(before).isEmpty() && !left.isEmpty()) {
            store.insert(left.getLast().as(State.PENDING, seenSince));
        }
    }

    /** The key that signs. */
    Optional<SigningKey> active(List<SigningKey> all) {
        return of(own(all), State.ACTIVE);
    }

    /** The key that will. */
    Optional<SigningKey> pending(List<SigningKey> all) {
        return of(own(all), State.PENDING);
    }

    /** Whether verifiers have had time to see the pending key, if there is one. */
    boolean maySucceed(List<SigningKey> all, Instant now) {
        return pending(all).filter(next -> !wasSeen(next, now)).isEmpty();
    }

    private List<SigningKey> own(List<SigningKey> keys) {
        return keys.stream().filter(key -> key.algorithm().equals(algorithm)).toList();
    }

    /** What is not in use any more lives on as if it were, for a node that knows nothing of that yet; then it has no heir. */
    private boolean isOver(SigningKey key, Instant now) {
        return switch (key.state()) {
            case PENDING -> !isInUse && isPast(key, settings.activeFor(), now);
            case ACTIVE -> isPast(key, settings.activeFor(), now);
            case RETIRING -> isPast(key, settings.retiringFor(), now);
            case GONE -> false;
        };
    }

    /** The active key makes room only for one that verifiers have had time to see. */
    private boolean mayMove(SigningKey key, List<SigningKey> keys, Instant now) {
        return key.state() != State.ACTIVE
                || !isInUse
                || of(keys, State.PENDING).filter(next -> wasSeen(next, now)).isPresent();
    }

    private boolean wasSeen(SigningKey pending, Instant now) {
        return isPast(pending, settings.pendingFor(), now);
    }

    private static boolean isPast(SigningKey key, Duration life, Instant now) {
        return !now.isBefore(key.since().plus(life));
    }

    private static Optional<SigningKey> of(List<SigningKey> keys, State state) {
        return keys.stream().filter(key -> key.state() == state).findFirst();
    }
}
