package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Cuts many rows into few statements: to begin and end one costs the databases as much as a row does. Their texts are those of
 * three sizes only, for each is prepared once and kept.
 */
final class ManyRows {
    private static final int[] SIZES = {250, 25, 1};

    /** A statement with its values. */
    record Statement(String sql, List<@Nullable Object> values) {}

    private ManyRows() {}

    /**
     * The statements that write the rows, in order.
     *
     * @param into what stands before {@code VALUES}
     * @param then what stands after the rows
     */
    static List<Statement> of(String into, String then, List<@Nullable Object[]> rows) {
        var statements = new ArrayList<Statement>();
        int at = 0;
        for (int size : SIZES) {
            for (; rows.size() - at >= size; at += size) {
                statements.add(statement(into, then, rows.subList(at, at + size)));
            }
        }
        return statements;
    }

    /** Writes rows that nothing stands against. */
    static void write(Handle on, String into, List<@Nullable Object[]> rows) {
        for (var statement : of(into, "", rows)) {
            Plain.update(on, statement.sql(), statement.values().toArray());
        }
    }

    private static Statement statement(String into, String then, List<@Nullable Object[]> rows) {
        int columns = rows.getFirst().length;
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        var sql = into + " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row)) + " " + then;
        var values = new ArrayList<@Nullable Object>(rows.size() * columns);
        rows.forEach(one -> values.addAll(Arrays.asList(one)));
        return new Statement(sql, values);
    }
}
