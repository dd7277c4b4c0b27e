package dev.gatehouse.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The statements of every login, refresh and check of a token, by plain JDBC: to name, bind and reduce costs JDBI more than
 * such a statement costs the database. Values are texts, numbers and truth values, in the order of the question marks.
 */
final class Plain {
    /** Makes a value of the row at which the result stands. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Plain() {}

    static <T> Optional<T> first(Handle on, String sql, Reader<T> reader, @Nullable Object... values) {
        return all(on, sql, reader, values).stream().findFirst();
    }

    /** Every row, also where the statement writes: only at its end is it sure to be done. */
    static <T> List<T> all(Handle on, String sql, Reader<T> reader, @Nullable Object... values) {
        try (var rows = bound(on, sql, values).executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw failed(on, sql, e);
        }
    }

    /** What one of several statements finds. */
    static final class Found<T> {
        private final Reader<T> reader;
        private final List<T> rows = new ArrayList<>();

        Found(Reader<T> reader) {
            this.reader = reader;
        }

        Optional<T> first() {
            return rows.stream().findFirst();
        }

        List<T> all() {
            return rows;
        }

        private void add(ResultSet row) throws SQLException {
            rows.add(reader.read(row));
        }
    }

    /** Several looks in one round trip, parted by semicolons, which SQLite does not take: what each finds, in their order. */
    static void atOnce(Handle on, String sql, List<Found<?>> finds, @Nullable Object... values) {
        try {
            var statement = bound(on, sql, values);
            statement.execute();
            for (var found : finds) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(rows);
                    }
                }
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw failed(on, sql, e);
        }
    }

    /** How many rows were written. */
    static int update(Handle on, String sql, @Nullable Object... values) {
        try {
            return bound(on, sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(on, sql, e);
        }
    }

    /** Writes the same with other values, any number of times, in one round trip or few. */
    static void updateAll(Handle on, String sql, List<@Nullable Object[]> values) {
        if (values.size() == 1) {
            update(on, sql, values.getFirst());
        } else if (!values.isEmpty()) {
            batch(on, sql, values);
        }
    }

    private static void batch(Handle on, String sql, List<@Nullable Object[]> values) {
        try {
            var statement = prepared(on, sql);
            for (var each : values) {
                bind(statement, each);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(on, sql, e);
        }
    }

    /** The values of a statement that is made of several parts. */
    static @Nullable Object[] joined(@Nullable Object[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray();
    }

    private static StatementFailed failed(Handle on, String sql, SQLException why) {
        statements(on).forget(sql);
        return new StatementFailed(why);
    }

    private static PreparedStatement bound(Handle on, String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared(on, sql);
        bind(statement, values);
        return statement;
    }

    private static PreparedStatement prepared(Handle on, String sql) throws SQLException {
        return statements(on).prepare(on.getConnection(), sql);
    }

    private static KeptStatements statements(Handle on) {
        return on.getConfig(KeptStatements.class);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }
}
