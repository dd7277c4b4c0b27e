package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a look at the store showed, remembered for the allowed staleness; where that is zero, for as long as nobody has
 * written anything, if the store tells. Only what is there is remembered, and only a bounded number.
 */
final class Recent<K, V> {
    private static final int MOST = 10_000;

    /** What nobody wrote may change too, with the time: a moment longer it is looked at again. */
    private static final long LONGEST_UNWRITTEN = Duration.ofSeconds(1).toNanos();

    private record Remembered<V>(V value, long seenAt, OptionalLong version) {}

    private final long staleness;
    private final LongSupplier nanoTime;
    private final Supplier<OptionalLong> version;
    private final Map<K, Remembered<V>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
            return size() > MOST;
        }
    };

    private Recent(Duration staleness, LongSupplier nanoTime, Supplier<OptionalLong> version) {
        this.staleness = staleness.toNanos();
        this.nanoTime = nanoTime;
        this.version = version;
    }

    /** What may be that old, whatever was written since. */
    static <K, V> Recent<K, V> forAWhile(Duration staleness, LongSupplier nanoTime) {
        return new Recent<>(staleness, nanoTime, OptionalLong::empty);
    }

    /** What may be that old; if that is zero, what is as it stands in the store. */
    static <K, V> Recent<K, V> of(UnitOfWork store, Duration staleness, LongSupplier nanoTime) {
        return staleness.isZero()
                ? new Recent<>(Duration.ZERO, nanoTime, store::version)
                : forAWhile(staleness, nanoTime);
    }

    /** What is known of the key, or else what the look shows now. */
    Optional<V> find(K key, Supplier<Optional<V>> look) {
        var asked = nanoTime.getAsLong();
        var now = version.get();
        if (staleness == 0 && now.isEmpty()) {
            return look.get();
        }
        var known = recall(key, asked, now);
        if (known.isPresent()) {
            return known;
        }
        var found = look.get();
        found.ifPresent(value -> remember(key, new Remembered<>(value, asked, now)));
        return found;
    }

    synchronized void forget(K key) {
        remembered.remove(key);
    }

    synchronized void forgetAll() {
        remembered.clear();
    }

    private synchronized Optional<V> recall(K key, long asked, OptionalLong now) {
        return Optional.ofNullable(remembered.get(key))
                .filter(one -> asked - one.seenAt() < (now.isPresent() ? LONGEST_UNWRITTEN : staleness))
                .filter(one -> one.version().equals(now))
                .map(Remembered::value);
    }

    private synchronized void remember(K key, Remembered<V> one) {
        remembered.put(key, one);
    }
}
