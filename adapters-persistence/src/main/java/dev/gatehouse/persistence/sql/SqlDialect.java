package dev.gatehouse.persistence.sql;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The few words in which the engines differ: row locks, and who writes to the audit; SQLite with its one writer has no need
 * of them. Where it is more than a word, as what goes across a network in one round trip, the engine itself is asked for.
 */
public enum SqlDialect {
    /** SQLite. */
    SQLITE("", "", "", "SELECT '' WHERE FALSE"),
    /** PostgreSQL. */
    POSTGRESQL(
            "FOR SHARE",
            "FOR NO KEY UPDATE",
            "FOR UPDATE SKIP LOCKED",
            // Who inserts holds this lock on the table before an ordinal is drawn, and until the transaction has ended.
            """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'relation' AND relation = CAST('audit' AS regclass) AND mode = 'RowExclusiveLock'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """);

    private final String forShare;
    private final String forChange;
    private final String skipLocked;
    private final String auditWriters;

    SqlDialect(String forShare, String forChange, String skipLocked, String auditWriters) {
        this.forShare = forShare;
        this.forChange = forChange;
        this.skipLocked = skipLocked;
        this.auditWriters = auditWriters;
    }

    /** What a statement that shares a row ends with, on the engine that was taught. */
    static String forShare(Handle handle) {
        return word(handle, "forShare");
    }

    /** What a statement that holds a row for an update ends with, on the engine that was taught. */
    static String forChange(Handle handle) {
        return word(handle, "forChange");
    }

    /** What a statement that passes over rows that others hold ends with, on the engine that was taught. */
    static String skipLocked(Handle handle) {
        return word(handle, "skipLocked");
    }

    /** The engine that was taught. */
    static SqlDialect of(Handle handle) {
        return valueOf(word(handle, "engine"));
    }

    private static String word(Handle handle, String name) {
        return String.valueOf(handle.getConfig(SqlStatements.class).getAttribute(name));
    }

    /** Teaches a JDBI our stores, our types and these words. */
    public Jdbi teach(Jdbi jdbi) {
        jdbi.installPlugin(new SqlObjectPlugin())
                .installPlugin(new DomainTypes())
                .define("engine", name())
                .define("forShare", forShare)
                .define("forChange", forChange)
                .define("skipLocked", skipLocked)
                .define("auditWriters", auditWriters);
        // A row binds all of its members, and not every statement names them all.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // Arguments are password hashes and digests: no message may render them.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
