package dev.gatehouse.application.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What waits to be done. Sources come by turns: one of which much waits costs each other source no more time than one of which
 * little does. Whoever calls guards it against others.
 */
final class WaitingLine<T> {
    private final LinkedHashMap<String, Deque<T>> bySource = new LinkedHashMap<>();

    /** Puts something behind all else of the source. */
    void join(String source, T one) {
        bySource.computeIfAbsent(source, fresh -> new ArrayDeque<>()).add(one);
    }

    /** Takes the first of the source whose turn it is, and sends that source to the end. */
    Optional<T> next() {
        var first = bySource.pollFirstEntry();
        if (first == null) {
            return Optional.empty();
        }
        var one = first.getValue().remove();
        if (!first.getValue().isEmpty()) {
            bySource.put(first.getKey(), first.getValue());
        }
        return Optional.of(one);
    }

    /** Takes something back; false if it was taken meanwhile. */
    boolean leave(String source, T one) {
        var ofSource = bySource.getOrDefault(source, new ArrayDeque<>());
        boolean waited = ofSource.remove(one);
        if (waited && ofSource.isEmpty()) {
            bySource.remove(source);
        }
        return waited;
    }
}
