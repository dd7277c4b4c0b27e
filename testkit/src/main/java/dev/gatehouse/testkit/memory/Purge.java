package dev.gatehouse.testkit.memory;

import java.util.Map;
import java.util.function.Predicate;

/** Removes portions of what is over. */
final class Purge {
    private Purge() {}

    static <K, V> int some(Map<K, V> rows, Predicate<V> isOver, int limit) {
        var over = rows.entrySet().stream()
                .filter(row -> isOver.test(row.getValue()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(rows::remove);
        return over.size();
    }
}
