package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement with many rows of values, which travel together; those that were not sent are lost with it. */
final class Batch implements AutoCloseable {
    private static final int SIZE = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    Batch(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    void add(List<? extends @Nullable Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        statement.addBatch();
        if (++waiting == SIZE) {
            send();
        }
    }

    void send() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
