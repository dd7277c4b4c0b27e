package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Asks for many rows by their keys in few statements, whose texts are those of two sizes only, for each is prepared once and kept. */
final class ManyKeys {
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
        var all = keys.stream().map(written).toList();
        var texts = new HashMap<K, String>();
        for (int begin = 0; begin < all.size(); begin += MANY) {
            var portion = all.subList(begin, Math.min(begin + MANY, all.size()));
            var found = Plain.all(
                    on,
                    select + " IN (" + marks(portion) + ")",
                    row -> Map.entry(reader.read(row), row.getString(2)),
                    filled(portion));
            found.forEach(one -> texts.put(one.getKey(), one.getValue()));
        }
        return texts;
    }

    private static String marks(List<Object> keys) {
        return String.join(", ", Collections.nCopies(size(keys), "?"));
    }

    private static int size(List<Object> keys) {
        return keys.size() <= FEW ? FEW : MANY;
    }

    /** What is missing to the size is the last key again, which finds nothing more. */
    private static Object[] filled(List<Object> keys) {
        var all = new ArrayList<>(keys);
        all.addAll(Collections.nCopies(size(keys) - keys.size(), keys.getLast()));
        return all.toArray();
    }
}
