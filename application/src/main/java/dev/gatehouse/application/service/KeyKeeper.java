package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Looks after the signing keys of each algorithm that is in use: one signs, the next is published long before it does, and the last stays published until
 * its tokens are dead. Any node may move a key on; the store lets one of them.
 */
final class KeyKeeper implements ManageKeys {
    private static final long RELOAD_AT_MOST_EVERY = Duration.ofSeconds(10).toNanos();
    private static final long RETRY_AT_MOST_EVERY = Duration.ofSeconds(1).toNanos();

    private final UnitOfWork unitOfWork;
    private final AccessTokens accessTokens;
    private final Settings.Keys settings;
    private final AdminAudit audit;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    /** Whoever looks puts on the ring what they saw before another looks: a key that was revoked never comes back by an older look. */
    private final ReentrantLock looking = new ReentrantLock();

    private final AtomicInteger reloads = new AtomicInteger();
    private volatile List<SigningKey> published = List.of();
    private long lastReload;
    private boolean isAway;

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
        this.lastReload = nanoTime.getAsLong() - RELOAD_AT_MOST_EVERY;
    }

    /** The public halves of the keys on the ring, as JSON objects. */
    List<String> publicJwks() {
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
        var due = successions(keys).stream().filter(one -> one.isDue(keys, now)).toList();
        moveOn(due, now);
        load();
    }

    /**
     * Sees to it that a key of the algorithm signs, before anybody counts on it: one that another node made, or a new one. The first key of
     * its algorithm signs at once: whoever meets it has kept none of its kind, and asks for the keys anew.
     */
    void provide(String algorithm) {
        if (!signs(algorithm)) {
            load();
        }
        if (!signs(algorithm)) {
            moveOn(List.of(new KeySuccession(settings, algorithm, true)), clock.instant());
            load();
        }
    }

    private boolean signs(String algorithm) {
        return published.stream()
                .anyMatch(key -> key.state() == State.ACTIVE && key.algorithm().equals(algorithm));
    }

    private void moveOn(List<KeySuccession> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        var spare = spare(due, now);
        unitOfWork.run(stores -> {
            due.forEach(one -> one.moveOn(stores.signingKeys(), now));
            due.forEach(one -> one.complete(stores.signingKeys(), spare, now));
            return due;
        });
    }

    /** Puts the keys on the ring as they are. */
    void load() {
        looking.lock();
        try {
            var keys = list();
            var configuredFirst = Comparator.comparing((SigningKey key) -> !isConfigured(key.algorithm()));
            accessTokens.useKeys(keys.stream().sorted(configuredFirst).toList());
            published = List.copyOf(keys);
        } finally {
            looking.unlock();
        }
    }

    /**
     * Reads the keys anew because a token names one that we do not know, or waits for whoever does; false if that was done just before.
     * Throws {@link StoreUnavailable} while they cannot be read, for the token may be good.
     */
    boolean reloadForUnknownKey() {
        int before = reloads.get();
        looking.lock();
        try {
            if (reloads.get() == before && isDue(nanoTime.getAsLong())) {
                reload();
            } else if (isAway) {
                throw new StoreUnavailable("the signing keys could not be read just now");
            }
            return reloads.get() != before;
        } finally {
            looking.unlock();
        }
    }

    private boolean isDue(long now) {
        return now - lastReload >= (isAway ? RETRY_AT_MOST_EVERY : RELOAD_AT_MOST_EVERY);
    }

    private void reload() {
        lastReload = nanoTime.getAsLong();
        reloads.incrementAndGet();
        isAway = true;
        load();
        isAway = false;
    }

    /** Of each algorithm that is in use, the configured one first, and of each that has keys still. */
    private List<KeySuccession> successions(List<SigningKey> keys) {
        Set<String> used = new LinkedHashSet<>();
        used.add(settings.algorithm());
        used.addAll(unitOfWork.read(stores -> stores.registrations().identityAlgorithms()));
        Set<String> all = new LinkedHashSet<>(used);
        keys.forEach(key -> all.add(key.algorithm()));
        return all.stream()
                .map(algorithm -> new KeySuccession(settings, algorithm, used.contains(algorithm)))
                .toList();
    }

    private boolean isConfigured(String algorithm) {
        return algorithm.equals(settings.algorithm());
    }

    @Override
    public Rotation rotate(Administrator by) {
        if (!by.isRecent()) {
            return new Rotation.NeedsRecentLogin();
        }
        var now = clock.instant();
        var used = successions(List.of());
        var spare = spare(used, now);
        var rotation = unitOfWork.run(stores -> rotate(stores, used, spare, by, now));
        load();
        return rotation;
    }

    /** Whether it is too early is asked of the configured algorithm; another whose next key nobody has seen stays as it is. */
    private Rotation rotate(
            Stores stores, List<KeySuccession> used, List<SigningKey> spare, Administrator by, Instant now) {
        var store = stores.signingKeys();
        // One look for all: whoever is overtaken by another rotation then finds the old key moved, and moves nothing.
        var keys = store.all();
        var configured = used.getFirst();
        if (!configured.maySucceed(keys, now)) {
            var unseen = configured.pending(keys).orElseThrow();
            return new Rotation.TooEarly(unseen.since().plus(settings.pendingFor()));
        }
        for (var one : used) {
            if (one.maySucceed(keys, now)) {
                one.active(keys).ifPresent(old -> store.move(old, old.as(State.RETIRING, now)));
                one.complete(store, spare, now);
            }
        }
        audit.write(stores, by, "keys", "rotated", now);
        return new Rotation.Rotated(configured.active(store.all()).orElseThrow());
    }

    /** Keys that may be needed, made outside of the unit: one of RSA takes a second. */
    private List<SigningKey> spare(List<KeySuccession> successions, Instant now) {
        return successions.stream()
                .filter(KeySuccession::isInUse)
                .flatMap(one -> Stream.of(one.algorithm(), one.algorithm()))
                .map(algorithm -> accessTokens.generate(algorithm, now))
                .toList();
    }

    @Override
    public Revocation revoke(Administrator by, String keyId) {
        if (!by.isRecent()) {
            return Revocation.NEEDS_RECENT_LOGIN;
        }
        var now = clock.instant();
        var keys = list();
        var heirs = keys.stream()
                .filter(key -> key.keyId().equals(keyId))
                .flatMap(key ->
                        successions(keys).stream().filter(one -> one.algorithm().equals(key.algorithm())))
                .toList();
        var spare = spare(heirs, now);
        boolean found = unitOfWork.run(stores -> {
            var store = stores.signingKeys();
            var bad = store.all().stream()
                    .filter(key -> key.keyId().equals(keyId))
                    .findFirst();
            bad.ifPresent(key -> {
                store.move(key, key.as(State.GONE, now));
                heirs.forEach(one -> one.complete(store, spare, now));
                audit.write(stores, by, "key " + keyId, "revoked", now);
            });
            return bad.isPresent();
        });
        load();
        return found ? Revocation.DONE : Revocation.NONE;
    }
}
