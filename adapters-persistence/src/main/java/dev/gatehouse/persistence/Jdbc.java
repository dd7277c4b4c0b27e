package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements without values, over whichever engine. */
final class Jdbc {
    private Jdbc() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row that a query finds, as texts; none of them is missing. */
    static List<List<String>> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            var all = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Whether a query finds one text, and that is it. */
    static boolean says(Connection connection, String query, String expected) throws SQLException {
        return rows(connection, query).equals(List.of(List.of(expected)));
    }
}
