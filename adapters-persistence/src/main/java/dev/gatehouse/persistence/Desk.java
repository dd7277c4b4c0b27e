package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.persistence.sql.KeptStatements;
import dev.gatehouse.persistence.sql.SqlDialect;
import dev.gatehouse.persistence.sql.SqlStores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that lasts, with its stores and their prepared statements; it answers only to the thread that sits at it, so
 * that stores carried out of their unit of work are worth nothing.
 */
final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> own = new HashMap<>();
    private final KeptStatements statements;
    private final Stores stores;

    Desk(Connection connection, SqlDialect words) {
        this.connection = connection;
        var jdbi = words.teach(Jdbi.create(connection));
        this.statements = jdbi.getConfig(KeptStatements.class);
        jdbi.setStatementBuilderFactory(same -> statements);
        this.stores = new SqlStores(jdbi.open());
    }

    /** Runs work that may use the stores until it returns. */
    <R> R sit(Function<Stores, R> work) {
        statements.answerTo(Thread.currentThread());
        try {
            return work.apply(stores);
        } finally {
            statements.answerToNobody();
        }
    }

    /** SQLite's driver begins at once when autocommit goes off; that of PostgreSQL with the first statement. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** Both commit when autocommit comes back; SQLite's commit() would begin anew. */
    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Undoes what was begun and not committed; false if the connection is not fit for the next. */
    boolean leaveClean() {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return !connection.isClosed();
        } catch (SQLException e) {
            LOG.warn("A transaction could not be undone: {}", e.getMessage());
            return false;
        }
    }

    /** Runs a statement without values, prepared once. */
    void execute(String sql) throws SQLException {
        prepared(sql).execute();
    }

    /** Whether a query without values, prepared once, finds anything. */
    boolean finds(String query) throws SQLException {
        try (var rows = prepared(query).executeQuery()) {
            return rows.next();
        }
    }

    /** The number that a query without values, prepared once, finds. */
    long number(String query) throws SQLException {
        try (var rows = prepared(query).executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = own.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            own.put(sql, statement);
        }
        return statement;
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Undoes what was not committed; statements go with their connection. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection did not close well", e);
        }
    }
}
