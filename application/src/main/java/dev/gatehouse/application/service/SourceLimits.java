package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.network.Source;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Token buckets by source in this process: IPv4 by address, IPv6 by /64; bounded, the longest unused is forgotten. */
final class SourceLimits {
    private static final int MOST_BUCKETS = 65_536;
    private static final double NANOS = 1e9;

    private static final class Bucket {
        private double level;
        private long at;
    }

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    SourceLimits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes one from the bucket, or says when there will be one. */
    synchronized Optional<Duration> take(String purpose, String source, RateLimit limit) {
        var bucket = refilled(name(purpose, source), limit);
        if (bucket.level >= 1) {
            bucket.level -= 1;
            return Optional.empty();
        }
        return Optional.of(untilOne(bucket, limit));
    }

    /** Looks whether the bucket has one, and takes nothing; of whoever takes nothing there is no bucket, nor of one that is full again. */
    synchronized Optional<Duration> look(String purpose, String source, RateLimit limit) {
        var name = name(purpose, source);
        if (!buckets.containsKey(name)) {
            return Optional.empty();
        }
        var bucket = refilled(name, limit);
        if (bucket.level >= limit.burst()) {
            buckets.remove(name);
        }
        return bucket.level >= 1 ? Optional.empty() : Optional.of(untilOne(bucket, limit));
    }

    /** Takes many at once, into debt if need be; never deeper than the bucket is high, so that every closing ends by itself. */
    synchronized void spend(String purpose, String source, RateLimit limit, long many) {
        var bucket = refilled(name(purpose, source), limit);
        bucket.level = Math.max(-limit.burst(), bucket.level - Math.max(0, many));
    }

    private static String name(String purpose, String source) {
        return purpose + " " + source;
    }

    private Bucket refilled(String name, RateLimit limit) {
        var now = nanoTime.getAsLong();
        var bucket = buckets.computeIfAbsent(name, fresh -> {
            var full = new Bucket();
            full.level = limit.burst();
            full.at = now;
            return full;
        });
        bucket.level = Math.min(limit.burst(), bucket.level + (now - bucket.at) / NANOS * limit.perSecond());
        bucket.at = now;
        return bucket;
    }

    private static Duration untilOne(Bucket bucket, RateLimit limit) {
        return Duration.ofNanos((long) Math.ceil((1 - bucket.level) / limit.perSecond() * NANOS));
    }

    /** What counts as one source: an IPv4 address, an IPv6 /64. */
    static String key(Source from) {
        return switch (from) {
            case Source.Known known -> known.address().isV4() ? known.text() : known.network();
            case Source.Unreadable unreadable -> unreadable.text();
        };
    }
}
