package dev.gatehouse.persistence.sql;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Prepares each statement of one connection once, for JDBI and for {@link Plain}; and only for the thread that sits at the
 * connection just now, so that stores carried out of their unit of work are worth nothing.
 */
public final class KeptStatements implements StatementBuilder, JdbiConfig<KeptStatements> {
    private final Map<String, PreparedStatement> kept = new HashMap<>();
    private volatile @Nullable Thread owner;

    /** Answers to this thread alone. */
    public void answerTo(Thread thread) {
        owner = thread;
    }

    /** Answers to no thread until the next sits down. */
    public void answerToNobody() {
        owner = null;
    }

    /** The statement, ready to be bound; it stays open when its user is done. */
    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        if (!Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("the unit of work of these stores has ended");
        }
        var statement = kept.get(sql);
        // The driver of SQLite closes a statement that failed.
        if (statement == null || statement.isClosed()) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) {
        throw new UnsupportedOperationException("every statement of ours is prepared");
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return prepare(connection, sql);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context) {
        throw new UnsupportedOperationException("SQLite has no procedures, and we want none of PostgreSQL");
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement again) {
            again.clearParameters();
        }
    }

    /** The same: a connection has one set of statements, whoever asks. */
    @Override
    public KeptStatements createCopy() {
        return this;
    }
}
