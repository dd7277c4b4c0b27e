package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Asks for many rows by their keys, or changes them, in few statements, whose texts are those of two sizes only, for each is prepared once
 * and kept.
 */
final class ManyKeys {
    /** Where a statement has the question marks of the keys, once or more often. */
    private static final String KEYS = "<keys>";

    private static final int FEW = 10;
    private static final int MANY = 100;

    private ManyKeys() {}

    /**
     * The text of each key that there is.
     *
     * @param select the statement for a key and its text, up to the column of the keys
     * @param written the key as it is kept
     */
    static <K> Map<K, String> texts(
            Handle on, String select, Plain.Reader<K> reader, Function<K, Object> written, Collection<K> keys) {
        var texts = new HashMap<K, String>();
        all(
                        on,
                        select + " IN (" + KEYS + ")",
                        row -> Map.entry(reader.read(row), row.getString(2)),
                        keys.stream().map(written).toList())
                .forEach(one -> texts.put(one.getKey(), one.getValue()));
        return texts;
    }

    /** Every row that is found; one that is found by two keys may be there twice. */
    static <T> List<T> all(Handle on, String sql, Plain.Reader<T> reader, List<?> keys) {
        return portions(keys).stream()
                .flatMap(portion -> Plain.all(on, text(sql, portion), reader, values(sql, portion)).stream())
                .toList();
    }

    /** Changes what has the keys; the other values stand before them. */
    static void update(Handle on, String sql, List<?> keys, @Nullable Object... before) {
        for (var portion : portions(keys)) {
            Plain.update(on, text(sql, portion), values(sql, portion, before));
        }
    }

    private static List<List<?>> portions(List<?> keys) {
        var portions = new ArrayList<List<?>>();
        for (int begin = 0; begin < keys.size(); begin += MANY) {
            portions.add(keys.subList(begin, Math.min(begin + MANY, keys.size())));
        }
        return portions;
    }

    private static String text(String sql, List<?> keys) {
        return sql.replace(KEYS, String.join(", ", Collections.nCopies(size(keys), "?")));
    }

    private static int size(List<?> keys) {
        return keys.size() <= FEW ? FEW : MANY;
    }

    /** What is missing to the size is the last key again, which finds nothing more. */
    private static @Nullable Object[] values(String sql, List<?> keys, @Nullable Object... before) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(before));
        for (int at = sql.indexOf(KEYS); at >= 0; at = sql.indexOf(KEYS, at + 1)) {
            all.addAll(keys);
            all.addAll(Collections.nCopies(size(keys) - keys.size(), keys.getLast()));
        }
        return all.toArray();
    }
}
