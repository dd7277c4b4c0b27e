package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A condition of constant words, and its values in the order of their question marks. */
record Where(String sql, List<Object> values) {
    static Where of(String sql, Object... values) {
        return new Where(sql, List.of(values));
    }

    /** Every one of them; true where there is none. */
    static Where all(List<Where> conditions) {
        return new Where(
                conditions.isEmpty()
                        ? "TRUE"
                        : conditions.stream().map(Where::sql).collect(Collectors.joining(" AND ")),
                conditions.stream().flatMap(one -> one.values().stream()).toList());
    }

    Where or(Where other) {
        var both = new ArrayList<>(values);
        both.addAll(other.values);
        return new Where("(" + sql + " OR " + other.sql + ")", both);
    }
}
