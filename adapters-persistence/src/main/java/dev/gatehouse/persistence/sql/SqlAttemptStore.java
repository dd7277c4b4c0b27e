package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AttemptStore;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlAttemptStore extends AttemptStore, SqlObject {
    /** An update that changes nothing locks the row and reads it, new or old, in one round trip. */
    @Override
    @SqlQuery("""
            INSERT INTO attempt (account, bucket, failures, last_failure_at, reservations, written_at)
            VALUES (:account, :bucket, 0, 0, '[]', 0)
            ON CONFLICT (account, bucket) DO UPDATE SET failures = attempt.failures
            RETURNING failures, last_failure_at, reservations
            """)
    AttemptLedger lock(@BindRow(AttemptKeyBinder.class) AttemptKey key);

    @Override
    default AttemptLedger look(AttemptKey key) {
        return find(key).orElse(AttemptLedger.EMPTY);
    }

    /** The row under that key. */
    @SqlQuery("""
            SELECT failures, last_failure_at, reservations FROM attempt WHERE account = :account AND bucket = :bucket
            """)
    Optional<AttemptLedger> find(@BindRow(AttemptKeyBinder.class) AttemptKey key);

    @Override
    default void save(AttemptKey key, AttemptLedger ledger) {
        if (ledger.isBlank()) {
            forget(key);
        } else {
            write(key, ledger);
        }
    }

    /** Writes a ledger that is worth remembering. */
    @SqlUpdate("""
            INSERT INTO attempt (account, bucket, failures, last_failure_at, reservations, written_at)
            VALUES (:account, :bucket, :failures, :lastFailureAt, :reservations, :writtenAt)
            ON CONFLICT (account, bucket) DO UPDATE SET failures = excluded.failures,
                last_failure_at = excluded.last_failure_at, reservations = excluded.reservations,
                written_at = excluded.written_at
            """)
    void write(@BindRow(AttemptKeyBinder.class) AttemptKey key, @BindRow(AttemptRow.class) AttemptLedger ledger);

    /** Removes a ledger that is not. */
    @SqlUpdate("DELETE FROM attempt WHERE account = :account AND bucket = :bucket")
    void forget(@BindRow(AttemptKeyBinder.class) AttemptKey key);

    @Override
    @SqlUpdate("DELETE FROM attempt WHERE account = :account")
    void clear(String account);

    /** {@link AttemptKey#STRANGERS} is no known source. */
    @Override
    @SqlQuery("""
            SELECT COALESCE(SUM(failures), 0) FROM attempt
            WHERE account = :account AND bucket <> '*' AND last_failure_at > :since
            """)
    int knownSourceFailures(String account, Instant since);

    @Override
    @SqlUpdate("UPDATE attempt SET failures = 0 WHERE account = :account AND bucket <> '*' AND failures > 0")
    void forgetKnownSourceFailures(String account);

    /** {@link AttemptKey#STRANGERS} alone; what was tried at nobody is nobody's to clear. */
    @Override
    default List<Failing> failing(int atLeast, Optional<Cursor> after, int limit) {
        return after.isEmpty()
                ? failing(atLeast, limit)
                : failingAfter(
                        atLeast,
                        Integer.parseInt(after.get().sortValue()),
                        after.get().id(),
                        limit);
    }

    /** The first page. */
    @SqlQuery("""
            SELECT * FROM attempt WHERE bucket = '*' AND failures >= :atLeast AND failures > 0
                AND account NOT LIKE 'nobody:%'
            ORDER BY failures DESC, account DESC LIMIT :limit
            """)
    List<Failing> failing(int atLeast, int limit);

    /** A page further on. */
    @SqlQuery("""
            SELECT * FROM attempt WHERE bucket = '*' AND failures >= :atLeast AND failures > 0
                AND account NOT LIKE 'nobody:%' AND (failures, account) < (:failures, :account)
            ORDER BY failures DESC, account DESC LIMIT :limit
            """)
    List<Failing> failingAfter(int atLeast, int failures, String account, int limit);

    @Override
    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM known_source
                WHERE subject = :subject AND network = :network AND seen_at > :since)
            """)
    boolean isKnownSource(Subject subject, String network, Instant since);

    @Override
    @SqlUpdate("""
            INSERT INTO known_source (subject, network, seen_at) VALUES (:subject, :network, :now)
            ON CONFLICT (subject, network) DO UPDATE SET seen_at = excluded.seen_at
            """)
    void rememberSource(Subject subject, String network, Instant now);

    @Override
    default int purge(Instant before, int limit) {
        int ledgers = purgeLedgers(before, limit);
        return ledgers + purgeSources(before, limit - ledgers);
    }

    /** Removes old ledgers. */
    @SqlUpdate("""
            DELETE FROM attempt WHERE (account, bucket) IN (
                SELECT account, bucket FROM attempt WHERE written_at < :before LIMIT :limit <skipLocked>)
            """)
    int purgeLedgers(Instant before, int limit);

    /** Removes old known sources. */
    @SqlUpdate("""
            DELETE FROM known_source WHERE (subject, network) IN (
                SELECT subject, network FROM known_source WHERE seen_at < :before LIMIT :limit <skipLocked>)
            """)
    int purgeSources(Instant before, int limit);
}
