package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Brings one table of PostgreSQL to what it is in SQLite; the caller's transaction keeps it. */
final class TableMove {
    private static final int ROWS_A_REPORT = 100_000;
    /** Rows that the target lacks, until everything is gone that may be in their way. */
    private static final String LATE = "relocation_late";

    private final TableShape table;
    private final Connection source;
    private final Connection target;

    TableMove(TableShape table, Connection source, Connection target) {
        this.table = table;
        this.source = source;
        this.target = target;
    }

    /** Copies all rows as they stand at one moment, unless there are some at the target already; tells how many so far. */
    void fill(LongConsumer progress) throws SQLException {
        if (!isEmpty()) {
            return;
        }
        try (var here = OrderedRows.ofSqlite(table, source);
                var insert = new Batch(target, insert(table.quoted()))) {
            for (var row = here.values(); row != null; row = here.values()) {
                insert.add(row);
                if (here.count() % ROWS_A_REPORT == 0) {
                    progress.accept(here.count());
                }
                here.advance();
            }
            insert.send();
            progress.accept(here.count());
        }
        Jdbc.run(target, "ANALYZE " + table.quoted());
    }

    boolean isEmpty() throws SQLException {
        return Jdbc.says(target, "SELECT EXISTS (SELECT 1 FROM " + table.quoted() + ")", "f");
    }

    /**
     * Reads both sides, mends what differs, and reads the target again if anything did; what the table holds on both sides.
     * Throws {@link IllegalStateException} if they do not hold the same in the end.
     */
    MovedTable reconcile() throws SQLException {
        Jdbc.run(
                target,
                "CREATE TABLE " + LATE + " AS SELECT " + table.list() + " FROM " + table.quoted() + " WITH NO DATA");
        MovedTable wanted;
        MovedTable found;
        try (var here = OrderedRows.ofSqlite(table, source);
                var there = OrderedRows.ofPostgresql(table, target);
                var late = new Batch(target, insert(LATE));
                var gone = new Batch(target, delete())) {
            walk(here, there, late, gone);
            gone.send();
            late.send();
            wanted = here.sum();
            found = there.sum();
        }
        if (!found.equals(wanted)) {
            Jdbc.run(target, insertAll());
            found = sumAtTarget();
        }
        Jdbc.run(target, "DROP TABLE " + LATE);
        if (!found.equals(wanted)) {
            throw new IllegalStateException("the table " + table.name() + " is not the same on both sides: "
                    + wanted.rows() + " and " + found.rows() + " rows");
        }
        return found;
    }

    /** A row that differs goes as a whole and comes again, so that two rows may change places. */
    private void walk(OrderedRows here, OrderedRows there, Batch late, Batch gone) throws SQLException {
        while (here.values() != null || there.values() != null) {
            int order = order(here, there);
            if (order != 0 || !here.isSameAs(there)) {
                if (order >= 0) {
                    gone.add(key(there));
                }
                if (order <= 0) {
                    late.add(row(here));
                }
            }
            if (order >= 0) {
                there.advance();
            }
            if (order <= 0) {
                here.advance();
            }
        }
    }

    /** Below zero where the source's row comes first, or alone. */
    private static int order(OrderedRows here, OrderedRows there) {
        var one = here.values();
        var other = there.values();
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        return here.compare(one, other);
    }

    private List<@Nullable Object> key(OrderedRows rows) {
        return row(rows).subList(0, table.key().size());
    }

    private static List<@Nullable Object> row(OrderedRows rows) {
        var row = rows.values();
        if (row == null) {
            throw new IllegalStateException("there is no row any more");
        }
        return row;
    }

    private MovedTable sumAtTarget() throws SQLException {
        try (var there = OrderedRows.ofPostgresql(table, target)) {
            while (there.values() != null) {
                there.advance();
            }
            return there.sum();
        }
    }

    private String insert(String into) {
        return "INSERT INTO " + into + " (" + table.list() + ") OVERRIDING SYSTEM VALUE VALUES (" + table.places()
                + ")";
    }

    private String insertAll() {
        return "INSERT INTO " + table.quoted() + " (" + table.list() + ") OVERRIDING SYSTEM VALUE SELECT "
                + table.list() + " FROM " + LATE;
    }

    private String delete() {
        return "DELETE FROM " + table.quoted() + " WHERE " + table.whereKey();
    }
}
