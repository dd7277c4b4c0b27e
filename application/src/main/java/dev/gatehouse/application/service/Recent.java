package dev.gatehouse.application.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a look at the store showed, remembered no longer than the allowed staleness, which is zero where looking costs
 * nothing. Only what is there is remembered, and only a bounded number.
 */
final class Recent<K, V> {
    private static final int MOST = 10_000;

    private record Remembered<V>(V value, long seenAt) {}

    private final long staleness;
    private final LongSupplier nanoTime;
    private final Map<K, Remembered<V>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
            return size() > MOST;
        }
    };

    Recent(Duration staleness, LongSupplier nanoTime) {
        this.staleness = staleness.toNanos();
        this.nanoTime = nanoTime;
    }

    /** What is known of the key, or else what the look shows now. */
    Optional<V> find(K key, Supplier<Optional<V>> look) {
        if (staleness == 0) {
            return look.get();
        }
        var asked = nanoTime.getAsLong();
        var known = recall(key, asked);
        if (known.isPresent()) {
            return known;
        }
        var found = look.get();
        found.ifPresent(value -> remember(key, new Remembered<>(value, asked)));
        return found;
    }

    synchronized void forget(K key) {
        remembered.remove(key);
    }

    synchronized void forgetAll() {
        remembered.clear();
    }

    private synchronized Optional<V> recall(K key, long now) {
        return Optional.ofNullable(remembered.get(key))
                .filter(one -> now - one.seenAt() < staleness)
                .map(Remembered::value);
    }

    private synchronized void remember(K key, Remembered<V> one) {
        remembered.put(key, one);
    }
}
