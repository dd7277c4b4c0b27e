package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the trouble of the store from mistakes in the program, by what the drivers say. */
final class Failures {
    /**
     * How often a unit may run again. PostgreSQL, appendix A: serialization failure, deadlock; unique violation, for a second
     * look finds the other; a lock not to be had, once only, for its caller has waited already; and a prepared statement whose
     * table was changed by a newer version beside us, which the driver prepares anew.
     */
    private static final Map<String, Integer> RETRIES =
            Map.of("40001", 2, "40P01", 2, "23505", 2, "55P03", 1, "0A000", 1);

    /**
     * PostgreSQL, appendix A: connection, resources, operator intervention (a shutdown, a statement that took too long),
     * system error; a read-only server, a lock not to be had, a login refused, an idle transaction ended; and what was run again
     * as often as it may be without being put in order with others.
     */
    private static final Set<String> TROUBLE_CLASSES = Set.of("08", "53", "57", "58", "28");

    private static final Set<String> TROUBLE = Set.of("25006", "25P03", "55P03", "40001", "40003", "40P01");

    private static final Set<SQLiteErrorCode> TROUBLE_OF_SQLITE = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_NOMEM,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_INTERRUPT,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_PROTOCOL,
            SQLiteErrorCode.SQLITE_NOTADB);

    private static final Set<SQLiteErrorCode> HELD = Set.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED);

    private Failures() {}

    /** The failure as callers shall see it. */
    static Throwable translated(Throwable failure) {
        return trouble(failure).isPresent() ? unavailable("the database did not do its part", failure) : failure;
    }

    /** What callers shall see of a failure, with what the driver says of it if it was the store's. */
    static StoreUnavailable unavailable(String what, Throwable failure) {
        return new StoreUnavailable(
                what + trouble(failure).map(trouble -> ": " + line(trouble)).orElse(""), failure);
    }

    /** The trouble of the store, if that is what failed. */
    static Optional<SQLException> trouble(Throwable failure) {
        return sqlCause(failure).filter(Failures::isOurTrouble);
    }

    /** What the driver says of trouble, in one line; it names files, roles and limits, and nothing of what is kept. */
    static String line(SQLException trouble) {
        return String.valueOf(trouble.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Throws the failure as callers shall see it. */
    static RuntimeException thrown(Throwable failure) {
        var translated = translated(failure);
        if (translated instanceof Error error) {
            throw error;
        }
        return translated instanceof RuntimeException known ? known : new IllegalStateException(translated);
    }

    /** How often running the same unit again may help, because nothing was kept. */
    static int retries(Throwable failure) {
        return sqlCause(failure)
                .map(SQLException::getSQLState)
                .map(RETRIES::get)
                .orElse(0);
    }

    /** PostgreSQL, appendix A: the connection broke, or the server ended it; told by us already where that leaves something open. */
    static boolean endsConnection(Throwable failure) {
        return (failure instanceof StoreUnavailable away && StoreUnavailable.leavesOpen(away))
                || sqlCause(failure)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                        .isPresent();
    }

    /** Whether another connection has what this one needs of the file, for now. */
    static boolean isBusy(SQLException e) {
        return e instanceof SQLiteException sqlite && primary(sqlite.getResultCode()) == SQLiteErrorCode.SQLITE_BUSY;
    }

    static boolean isOurTrouble(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return TROUBLE_OF_SQLITE.contains(primary(sqlite.getResultCode()));
        }
        var state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || (state != null && (TROUBLE.contains(state) || TROUBLE_CLASSES.contains(state.substring(0, 2))));
    }

    /** Whether SQLite failed only because another connection has the file. */
    static boolean isHeldByOther(SQLException e) {
        return e instanceof SQLiteException sqlite && HELD.contains(primary(sqlite.getResultCode()));
    }

    /** The low byte of an extended result code is the primary one. */
    private static SQLiteErrorCode primary(SQLiteErrorCode extended) {
        return SQLiteErrorCode.getErrorCode(extended.code & 0xff);
    }

    /** What the driver said, if it was a store that failed: what a unit throws itself is none of ours. */
    private static Optional<SQLException> sqlCause(Throwable failure) {
        if (!(failure instanceof JdbiException || failure instanceof SQLException)) {
            return Optional.empty();
        }
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
