package dev.gatehouse.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.gatehouse.persistence.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of the pool, each with one desk for as long as it lasts: to attach stores and prepare statements anew
 * would cost more than a unit.
 */
final class PostgresDesks {
    /** What is done at a desk. */
    interface Sitting<R> {
        R at(Desk desk) throws SQLException;
    }

    private final HikariDataSource pool;
    private final Map<Connection, Desk> desks = new ConcurrentHashMap<>();

    PostgresDesks(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Sits down at a free desk; leaves no transaction behind, and no connection that is broken. */
    <R> R sit(Sitting<R> sitting) throws SQLException {
        try (var leased = pool.getConnection()) {
            var desk = deskOf(leased.unwrap(Connection.class));
            try {
                return sitting.at(desk);
            } catch (SQLException | RuntimeException | Error e) {
                // The pool does not see what is done at a desk, and so does not hear of its end.
                if (Failures.endsConnection(e) || !desk.leaveClean()) {
                    pool.evictConnection(leased);
                }
                throw e;
            }
        }
    }

    private Desk deskOf(Connection connection) {
        var known = desks.get(connection);
        if (known != null) {
            return known;
        }
        desks.values().removeIf(Desk::isClosed);
        var fresh = new Desk(connection, SqlDialect.POSTGRESQL);
        desks.put(connection, fresh);
        return fresh;
    }
}
