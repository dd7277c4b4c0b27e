package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of PostgreSQL, open to be filled in any order: inside one transaction, which nobody else sees into, they refer to
 * nothing, fire nothing and let everything be deleted. What was open when the transaction was undone is closed again.
 */
final class OpenSchema {
    private static final String REFERENCES = """
            SELECT CAST(CAST(conrelid AS regclass) AS text), quote_ident(conname), pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)
            ORDER BY conname
            """;

    private static final String COUNTERS = """
            SELECT quote_ident(table_name), quote_literal(quote_ident(table_name)), quote_literal(column_name),
                quote_ident(column_name)
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'
            """;

    private final Connection connection;
    private final List<String> toClose;

    private OpenSchema(Connection connection, List<String> toClose) {
        this.connection = connection;
        this.toClose = toClose;
    }

    /** Opens the tables, in the transaction that is to fill them. */
    static OpenSchema of(Connection connection, List<TableShape> tables) throws SQLException {
        var toClose = new ArrayList<String>();
        for (var table : tables) {
            Jdbc.run(connection, "ALTER TABLE " + table.quoted() + " DISABLE TRIGGER USER");
            toClose.add("ALTER TABLE " + table.quoted() + " ENABLE TRIGGER USER");
            if (!mayDelete(connection, table)) {
                Jdbc.run(connection, "GRANT DELETE ON " + table.quoted() + " TO CURRENT_USER");
                toClose.add("REVOKE DELETE ON " + table.quoted() + " FROM CURRENT_USER");
            }
        }
        for (var reference : Jdbc.rows(connection, REFERENCES)) {
            Jdbc.run(connection, "ALTER TABLE " + reference.get(0) + " DROP CONSTRAINT " + reference.get(1));
            toClose.add("ALTER TABLE %s ADD CONSTRAINT %s %s"
                    .formatted(reference.get(0), reference.get(1), reference.get(2)));
        }
        return new OpenSchema(connection, toClose);
    }

    /** Makes the tables what they were, which fails if a row refers to none, and lets keys count on from the highest. */
    void close() throws SQLException {
        for (var statement : toClose) {
            Jdbc.run(connection, statement);
        }
        for (var counter : Jdbc.rows(connection, COUNTERS)) {
            Jdbc.run(
                    connection,
                    "SELECT setval(pg_get_serial_sequence(%s, %s), top) FROM (SELECT MAX(%s) AS top FROM %s) AS t"
                                    .formatted(counter.get(1), counter.get(2), counter.get(3), counter.get(0))
                            + " WHERE top IS NOT NULL");
        }
    }

    private static boolean mayDelete(Connection connection, TableShape table) throws SQLException {
        return Jdbc.says(connection, "SELECT has_table_privilege('" + table.quoted() + "', 'DELETE')", "t");
    }
}
