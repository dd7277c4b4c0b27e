package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * How many rows of a table may be looked at for one page of a list, whatever is looked for. Where any condition applies to few,
 * these are found by its index and put in order; else the order is followed by its own index for so many rows.
 *
 * @param from the table, and conditions of the indexes of the list
 */
record Effort(Handle handle, String from, int rows) {
    private static final int LITTLE = 2_000;
    private static final int MUCH = 5_000;

    /** Looks with little effort, and with more if that does not fill the page; what is then short was cut off. */
    static <T> Page<T> spend(Handle handle, String from, int size, Function<Effort, Page<T>> look) {
        var page = look.apply(new Effort(handle, from, LITTLE));
        boolean isCutOff = page.items().size() < size && page.next().isPresent();
        return isCutOff ? look.apply(new Effort(handle, from, MUCH)) : page;
    }

    /** The same effort at another table. */
    Effort of(String table) {
        return new Effort(handle, table, rows);
    }

    /** Whether the condition applies to so few that all of them can be looked at. */
    boolean isFew(Where source) {
        var some = "SELECT 1 FROM " + from + " AND " + source.sql() + " LIMIT " + (rows + 1);
        return Plain.first(
                        handle,
                        "SELECT count(*) AS many FROM (" + some + ") AS those",
                        row -> row.getInt("many"),
                        source.values().toArray())
                .filter(many -> many <= rows)
                .isPresent();
    }

    /** The rows to which the condition applies, of which {@link #isFew} is true, as a table. */
    String few(Where source) {
        return "(SELECT * FROM " + from + " AND " + source.sql() + " LIMIT " + rows + ")";
    }

    /** The last place that the effort reaches on the path; empty if it reaches all of it. */
    Optional<Cursor> end(List<Where> path, Order order, Plain.Reader<Cursor> reader) {
        var on = Where.all(path);
        return Plain.first(
                handle,
                "SELECT " + order.column() + " AS place, " + order.id() + " AS id FROM " + from + " AND " + on.sql()
                        + order.by() + " LIMIT 1 OFFSET " + (rows - 1),
                reader,
                on.values().toArray());
    }

    /** The page that ends there, of rows of which one more was asked for than it shall hold. */
    static <T> Page<T> page(List<T> rows, int size, Optional<Cursor> end, Function<T, Cursor> placeOf) {
        return rows.size() > size || end.isEmpty() ? Page.of(rows, size, placeOf) : new Page<>(rows, end);
    }
}
