package dev.gatehouse.persistence.sql;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares each statement of one connection once, for JDBI and for {@link Plain}; and only for the thread that sits at the
 * connection just now, so that stores carried out of their unit of work are worth nothing. Bounded, for a search has as many texts as
 * there are ways to search: the one that was not used for longest is let go.
 */
public final class KeptStatements implements StatementBuilder, JdbiConfig<KeptStatements> {
    /** About twice as many as there are statements whose text is always the same. */
    static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);

    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            if (size() > MOST) {
                close(eldest.getValue());
            }
            return size() > MOST;
        }
    };
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
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    /** Lets go of a statement that failed: the driver of SQLite has closed what it calls upon in most of them, and does not say so. */
    void forget(String sql) {
        var failed = kept.remove(sql);
        if (failed != null) {
            close(failed);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("a statement did not close well", e);
        }
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

    /** Called for those that failed as well, and not by the text by which it was created. */
    @Override
    public void close(Connection connection, String sql, Statement statement) {
        if (statement instanceof PreparedStatement again) {
            try {
                again.clearParameters();
            } catch (SQLException failed) {
                kept.values().remove(again);
                close(again);
            }
        }
    }

    /** The same: a connection has one set of statements, whoever asks. */
    @Override
    public KeptStatements createCopy() {
        return this;
    }
}
