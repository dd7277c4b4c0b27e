package dev.gatehouse.verifier;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers what was found about tokens, in two generations: when the young one is full it becomes the old one, and what was
 * old is forgotten. A look takes no lock; what is looked at again moves to the young. Holds no more than the given number.
 */
final class TokenCache<V> {
    private final int ofEach;
    private final AtomicReference<Generations<V>> generations = new AtomicReference<>(new Generations<>(Map.of()));

    TokenCache(int most) {
        this.ofEach = most / 2;
    }

    private record Generations<V>(Map<Digest, V> old, Map<Digest, V> young, AtomicInteger added) {
        Generations(Map<Digest, V> old) {
            this(old, new ConcurrentHashMap<>(), new AtomicInteger());
        }
    }

    Optional<V> find(Digest token) {
        var now = generations.get();
        var young = now.young().get(token);
        if (young != null) {
            return Optional.of(young);
        }
        var old = Optional.ofNullable(now.old().get(token));
        old.ifPresent(value -> put(token, value));
        return old;
    }

    void put(Digest token, V value) {
        if (ofEach == 0) {
            return;
        }
        var now = generations.get();
        if (now.added().incrementAndGet() > ofEach) {
            var next = new Generations<>(now.young());
            now = generations.compareAndSet(now, next) ? next : generations.get();
            now.added().incrementAndGet();
        }
        now.young().put(token, value);
    }

    /** How many it holds at the moment. */
    int size() {
        var now = generations.get();
        return now.old().size() + now.young().size();
    }
}
