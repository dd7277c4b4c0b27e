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
    /** How the rows of ledgers are read. */
    AttemptRow ROW = new AttemptRow();

    /** The row under a key. */
    String OF_KEY = "SELECT failures, last_failure_at, reservations FROM attempt WHERE account = ? AND bucket = ?";

    /** First the key, of which most often there is no row that could be held; then the row, against those who do not ask for the key. */
    String HELD = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0)); " + OF_KEY + " FOR UPDATE";

    /** SQLite has one writer: what a unit reads is held already. On PostgreSQL no row is made to be held. */
    @Override
    default AttemptLedger lock(AttemptKey key) {
        return switch (SqlDialect.of(getHandle())) {
            case SQLITE -> look(key);
            case POSTGRESQL -> held(key);
        };
    }

    private AttemptLedger held(AttemptKey key) {
        var locked = new Plain.Found<>(row -> key);
        var found = new Plain.Found<>(ROW);
        Plain.atOnce(
                getHandle(),
                HELD,
                List.of(locked, found),
                "attempt " + key.bucket() + " " + key.account(),
                key.account(),
                key.bucket());
        return found.first().orElse(AttemptLedger.EMPTY);
    }

    @Override
    default AttemptLedger look(AttemptKey key) {
        return Plain.first(getHandle(), OF_KEY, ROW, key.account(), key.bucket())
                .orElse(AttemptLedger.EMPTY);
    }

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
    default int knownSourceFailures(String account, Instant since) {
        return Plain.first(getHandle(), """
                SELECT COALESCE(SUM(failures), 0) AS failures FROM attempt
                WHERE account = ? AND bucket <> '*' AND last_failure_at > ?
                """, row -> row.getInt("failures"), account, Micros.of(since))
                .orElseThrow();
    }

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
    default Optional<Instant> seenFrom(Subject subject, String network) {
        return Plain.first(
                getHandle(),
                "SELECT seen_at FROM known_source WHERE subject = ? AND network = ?",
                row -> Micros.instant(row, "seen_at"),
                subject.text(),
                network);
    }

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
