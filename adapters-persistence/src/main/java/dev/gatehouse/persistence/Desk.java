package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.persistence.sql.SqlDialect;
import dev.gatehouse.persistence.sql.SqlStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A connection to SQLite that lasts, with its stores and their prepared statements; it answers only to the thread that
 * sits at it, so that stores carried out of their unit of work are worth nothing.
 */
final class Desk implements AutoCloseable {
    private final Connection connection;
    private final KeptStatements statements = new KeptStatements();
    private final Handle handle;
    private final Stores stores;

    Desk(Connection connection) {
        this.connection = connection;
        var jdbi = SqlDialect.SQLITE.teach(Jdbi.create(connection));
        jdbi.setStatementBuilderFactory(same -> statements);
        this.handle = jdbi.open();
        this.stores = new SqlStores(handle);
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

    /** The driver begins at once when autocommit goes off, and commits when it comes back; its commit() would begin anew. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.setAutoCommit(true);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        statements.close();
        handle.close();
    }
}
