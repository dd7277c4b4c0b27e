package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.SigningKeyStore;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Looks after the signing keys: one signs, the next is published long before it does, and the last stays published until
 * its tokens are dead. Any node may move a key on; the store lets one of them.
 */
final class KeyKeeper implements PublishKeys, ManageKeys {
    private static final long RELOAD_AT_MOST_EVERY = Duration.ofSeconds(10).toNanos();

    private final UnitOfWork unitOfWork;
    private final AccessTokens accessTokens;
    private final Settings.Keys settings;
    private final AdminAudit audit;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final AtomicLong lastReload;
    private volatile List<SigningKey> published = List.of();

    KeyKeeper(
            UnitOfWork unitOfWork,
            AccessTokens accessTokens,
            Settings.Keys settings,
            AdminAudit audit,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.unitOfWork = unitOfWork;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.lastReload = new AtomicLong(nanoTime.getAsLong() - RELOAD_AT_MOST_EVERY);
    }

    @Override
    public List<String> publicJwks() {
        return published.stream().map(SigningKey::publicJwk).toList();
    }

    @Override
    public List<SigningKey> list() {
        return unitOfWork.read(stores -> stores.signingKeys().all());
    }

    /** Moves keys on whose time has come, makes those that are missing, and puts them on the ring. */
    void tend() {
        var now = clock.instant();
        var keys = list();
        if (isDue(keys, now)) {
            var spare = spare(now);
            keys = unitOfWork.run(stores -> {
                moveOn(stores.signingKeys(), now);
                complete(stores.signingKeys(), spare, now);
                return stores.signingKeys().all();
            });
        }
        use(keys);
    }

    /** Puts the keys on the ring as they are. */
    void load() {
        use(list());
    }

    private void use(List<SigningKey> keys) {
        accessTokens.useKeys(keys);
        published = List.copyOf(keys);
    }

    /** Reads the keys anew because a token names one that we do not know; false if that was done just now. */
    boolean reloadForUnknownKey() {
        var now = nanoTime.getAsLong();
        var last = lastReload.get();
        if (now - last < RELOAD_AT_MOST_EVERY || !lastReload.compareAndSet(last, now)) {
            return false;
        }
        use(list());
        return true;
    }

    private boolean isDue(List<SigningKey> keys, Instant now) {
        boolean isComplete = keys.stream().anyMatch(key -> key.state() == State.ACTIVE)
                && keys.stream().anyMatch(key -> key.state() == State.PENDING);
        return !isComplete || keys.stream().anyMatch(key -> isOver(key, now) && mayMove(key, keys, now));
    }

    private boolean isOver(SigningKey key, Instant now) {
        return switch (key.state()) {
            case PENDING, GONE -> false;
            case ACTIVE -> isPast(key, settings.activeFor(), now);
            case RETIRING -> isPast(key, settings.retiringFor(), now);
        };
    }

    /** The active key makes room only for one that verifiers have had time to see. */
    private boolean mayMove(SigningKey key, List<SigningKey> keys, Instant now) {
        return key.state() != State.ACTIVE
                || keys.stream()
                        .anyMatch(next -> next.state() == State.PENDING && isPast(next, settings.pendingFor(), now));
    }

    private static boolean isPast(SigningKey key, Duration life, Instant now) {
        return !now.isBefore(key.since().plus(life));
    }

    private void moveOn(SigningKeyStore store, Instant now) {
        var keys = store.all();
        for (var key : keys) {
            if (isOver(key, now) && mayMove(key, keys, now)) {
                store.move(key, key.as(key.state() == State.ACTIVE ? State.RETIRING : State.GONE, now));
            }
        }
        if (of(store, State.ACTIVE).isEmpty()) {
            of(store, State.PENDING).ifPresent(next -> store.move(next, next.as(State.ACTIVE, now)));
        }
    }

    /**
     * A missing active key is made at once: nobody can have been told of it before. The pending key beside the very first
     * one counts as published long enough: whoever was ever told of a key of this house was told of that one too.
     */
    private void complete(SigningKeyStore store, List<SigningKey> spare, Instant now) {
        var seenSince = store.all().isEmpty() ? now.minus(settings.pendingFor()) : now;
        if (of(store, State.ACTIVE).isEmpty()) {
            store.insert(spare.get(0).as(State.ACTIVE, now));
        }
        if (of(store, State.PENDING).isEmpty()) {
            store.insert(spare.get(1).as(State.PENDING, seenSince));
        }
    }

    private static Optional<SigningKey> of(SigningKeyStore store, State state) {
        return of(store.all(), state);
    }

    private static Optional<SigningKey> of(List<SigningKey> keys, State state) {
        return keys.stream().filter(key -> key.state() == state).findFirst();
    }

    @Override
    public Rotation rotate(Administrator by) {
        if (!by.isRecent()) {
            return new Rotation.NeedsRecentLogin();
        }
        var now = clock.instant();
        var spare = spare(now);
        var rotation = unitOfWork.run(stores -> rotate(stores, spare, by, now));
        load();
        return rotation;
    }

    private Rotation rotate(Stores stores, List<SigningKey> spare, Administrator by, Instant now) {
        var store = stores.signingKeys();
        // One look for both: whoever is overtaken by another rotation then finds the old key moved, and moves nothing.
        var keys = store.all();
        var unseen = of(keys, State.PENDING).filter(next -> !isPast(next, settings.pendingFor(), now));
        if (unseen.isPresent()) {
            return new Rotation.TooEarly(unseen.get().since().plus(settings.pendingFor()));
        }
        of(keys, State.ACTIVE).ifPresent(old -> store.move(old, old.as(State.RETIRING, now)));
        succeed(stores, spare, now);
        audit.write(stores, by, "keys", "rotated", now);
        return new Rotation.Rotated(of(store, State.ACTIVE).orElseThrow());
    }

    /** Keys that may be needed, made outside of the unit. */
    private List<SigningKey> spare(Instant now) {
        return List.of(
                accessTokens.generate(settings.algorithm(), now), accessTokens.generate(settings.algorithm(), now));
    }

    private void succeed(Stores stores, List<SigningKey> spare, Instant now) {
        var store = stores.signingKeys();
        if (of(store, State.ACTIVE).isEmpty()) {
            of(store, State.PENDING).ifPresent(next -> store.move(next, next.as(State.ACTIVE, now)));
        }
        complete(store, spare, now);
    }

    @Override
    public Revocation revoke(Administrator by, String keyId) {
        if (!by.isRecent()) {
            return Revocation.NEEDS_RECENT_LOGIN;
        }
        var now = clock.instant();
        var spare = spare(now);
        boolean found = unitOfWork.run(stores -> {
            var store = stores.signingKeys();
            var bad = store.all().stream()
                    .filter(key -> key.keyId().equals(keyId))
                    .findFirst();
            bad.ifPresent(key -> {
                store.move(key, key.as(State.GONE, now));
                succeed(stores, spare, now);
                audit.write(stores, by, "key " + keyId, "revoked", now);
            });
            return bad.isPresent();
        });
        use(list());
        return found ? Revocation.DONE : Revocation.NONE;
    }
}
