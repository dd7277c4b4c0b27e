package dev.gatehouse.persistence;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Prepares each statement of one connection once: the driver of SQLite would do it again at every use. */
final class KeptStatements implements StatementBuilder {
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private volatile @Nullable Thread owner;

    void answerTo(Thread thread) {
        owner = thread;
    }

    void answerToNobody() {
        owner = null;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        refuseStrangers();
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        refuseStrangers();
        var statement = kept.get(sql);
        // The driver closes a statement that failed.
        if (statement == null || statement.isClosed()) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        throw new UnsupportedOperationException("SQLite has no procedures");
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement again) {
            again.clearParameters();
        } else {
            statement.close();
        }
    }

    void close() {
        kept.clear();
    }

    private void refuseStrangers() {
        if (!Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("the unit of work of these stores has ended");
        }
    }
}
