package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.application.port.out.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Tells of every key by which a token can be signed, whichever node made it: the first key of an algorithm signs at once, and whoever meets
 * it may ask any node. So the store is looked at for each answer, once for all who ask meanwhile; while it is away, what is known is told.
 */
final class PublishedKeys implements PublishKeys {
    /** For how long a store that was away is not asked again. */
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    /** A store that takes longer has stopped, or froze: then what is known is told, and one caller waits on for all. */
    private static final long PATIENCE = Duration.ofMillis(20).toNanos();

    private final KeyKeeper keys;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private long lastLook;
    private long pausedUntil;

    PublishedKeys(KeyKeeper keys, LongSupplier nanoTime) {
        this.keys = keys;
        this.nanoTime = nanoTime;
        this.lastLook = nanoTime.getAsLong();
        this.pausedUntil = lastLook;
    }

    @Override
    public List<String> publicJwks() {
        var asked = nanoTime.getAsLong();
        if (isOurTurn()) {
            try {
                look(asked);
            } finally {
                looking.unlock();
            }
        }
        return keys.publicJwks();
    }

    private boolean isOurTurn() {
        try {
            return looking.tryLock(PATIENCE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look(long asked) {
        var now = nanoTime.getAsLong();
        boolean didAnother = lastLook - asked > 0;
        if (didAnother || pausedUntil - now > 0) {
            return;
        }
        lastLook = now;
        try {
            keys.load();
        } catch (StoreUnavailable away) {
            pausedUntil = now + PAUSE;
        }
    }
}
