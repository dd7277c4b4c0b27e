package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table that moves, as both engines have it. Which tables and columns there are, the schema itself says: one that a
 * migration adds is moved like the rest.
 *
 * @param columns all but those that are computed from others
 * @param key the columns that tell rows apart, first of all columns
 */
record TableShape(String name, List<Column> columns, List<Column> key) {
    /** Schema and place of a database are its own. */
    private static final String TABLES = """
            SELECT t.name AS table_name, c.name AS column_name, c.pk AS key_part
            FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'
                AND t.name NOT IN ('schema_migration', 'relocation')
            ORDER BY t.name, CASE c.pk WHEN 0 THEN 1000 ELSE c.pk END, c.cid
            """;

    private static final String TYPES = """
            SELECT table_name, column_name, data_type FROM information_schema.columns
            WHERE table_schema = current_schema() AND is_generated = 'NEVER'
                AND table_name NOT IN ('schema_migration', 'relocation')
            """;

    /** A member of a row. */
    record Column(String name, ColumnKind kind) {
        String quoted() {
            return '"' + name + '"';
        }
    }

    /** Every table that moves; throws {@link IllegalStateException} where the two schemas do not go together. */
    static List<TableShape> all(Connection sqlite, Connection postgresql) throws SQLException {
        var types = types(postgresql);
        var tables = new TreeMap<String, TableShape>();
        try (var statement = sqlite.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var name = rows.getString("table_name");
                var column = rows.getString("column_name");
                var kind = ColumnKind.of(String.valueOf(types.remove(name + "." + column)));
                var table = tables.computeIfAbsent(
                        name, fresh -> new TableShape(fresh, new ArrayList<>(), new ArrayList<>()));
                table.add(new Column(column, kind), rows.getInt("key_part") > 0);
            }
        }
        if (!types.isEmpty() || tables.values().stream().anyMatch(table -> table.key.isEmpty())) {
            throw new IllegalStateException("the schemas of the two databases do not go together");
        }
        return List.copyOf(tables.values());
    }

    private void add(Column column, boolean inKey) {
        columns.add(column);
        if (inKey) {
            key.add(column);
        }
    }

    private static Map<String, String> types(Connection postgresql) throws SQLException {
        var types = new HashMap<String, String>();
        try (var statement = postgresql.createStatement();
                var rows = statement.executeQuery(TYPES)) {
            while (rows.next()) {
                types.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
            }
        }
        return types;
    }

    String quoted() {
        return '"' + name + '"';
    }

    /** Every column, with commas. */
    String list() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /** As many places for values as there are columns. */
    String places() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    /** What finds a row by its key. */
    String whereKey() {
        return key.stream().map(column -> column.quoted() + " = ?").collect(Collectors.joining(" AND "));
    }

    /** All rows in the order of their keys, in which texts are ordered by their bytes, as the given words say. */
    String inOrder(String byBytes) {
        var order = key.stream()
                .map(column -> column.kind() == ColumnKind.TEXT ? column.quoted() + byBytes : column.quoted())
                .collect(Collectors.joining(", "));
        return "SELECT " + list() + " FROM " + quoted() + " ORDER BY " + order;
    }
}
