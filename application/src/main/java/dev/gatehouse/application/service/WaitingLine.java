package dev.gatehouse.application.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Who waits. Sources come by turns: one of which many wait costs each other source no more time than one of which one waits.
 * Whoever calls guards it against others.
 */
final class WaitingLine {
    /** A place in the line. */
    static final class Place {
        private final String source;
        private final CountDownLatch called = new CountDownLatch(1);

        private Place(String source) {
            this.source = source;
        }

        /** Waits to be called, for so long. */
        boolean isCalledWithin(Duration time) throws InterruptedException {
            return called.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private final LinkedHashMap<String, Deque<Place>> bySource = new LinkedHashMap<>();

    /** Takes a place behind all others of the source. */
    Place join(String source) {
        var place = new Place(source);
        bySource.computeIfAbsent(source, fresh -> new ArrayDeque<>()).add(place);
        return place;
    }

    /** Calls the first of the source whose turn it is, and sends that source to the end; false if nobody waits. */
    boolean callNext() {
        var first = bySource.pollFirstEntry();
        if (first == null) {
            return false;
        }
        first.getValue().remove().called.countDown();
        if (!first.getValue().isEmpty()) {
            bySource.put(first.getKey(), first.getValue());
        }
        return true;
    }

    /** Gives a place up; false if it was called meanwhile. */
    boolean leave(Place place) {
        var ofSource = bySource.getOrDefault(place.source, new ArrayDeque<>());
        boolean waited = ofSource.remove(place);
        if (waited && ofSource.isEmpty()) {
            bySource.remove(place.source);
        }
        return waited;
    }
}
