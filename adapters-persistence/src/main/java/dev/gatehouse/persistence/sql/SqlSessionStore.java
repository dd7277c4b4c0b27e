package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SessionStore;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlSessionStore(Handle handle) implements SessionStore {
    /** How the rows of sessions are read. */
    static final SessionRow ROW = new SessionRow();

    /** The row of an id. */
    static final String OF_ID = "SELECT * FROM session WHERE id = ?";

    private static final String INSERT =
            "INSERT INTO session (" + SessionRow.COLUMNS + ") VALUES (" + SessionRow.MARKS + ")";

    /**
     * A FIXED session was given by an administrator: it is none that a login pushes out. In the order of its index, so that only what is
     * found is sorted.
     */
    private static final String SURPLUS = """
            SELECT id FROM (
                SELECT id, last_used_at, expires_at FROM session
                WHERE subject = ? AND ended_at IS NULL AND expires_at > ? AND mode <> 'FIXED' AND id <> ?
                ORDER BY last_used_at DESC, expires_at DESC, mode DESC, id DESC LIMIT 1000000000 OFFSET ?
            ) AS surplus
            """;

    private static final String LONGEST_IDLE_FIRST = " ORDER BY last_used_at, expires_at, id";

    private static final String HELD_SURPLUS = "SELECT id FROM session WHERE ended_at IS NULL AND id IN (" + SURPLUS
            + ")" + LONGEST_IDLE_FIRST + " FOR NO KEY UPDATE SKIP LOCKED";

    @Override
    public void insert(Session session) {
        Plain.update(handle, INSERT, SessionRow.values(session));
    }

    @Override
    public Optional<Session> begin(Session session, AuditEntry entry) {
        return SqlBeginning.begin(handle, session, entry);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Plain.first(handle, OF_ID, ROW, id.value());
    }

    @Override
    public Optional<Sight> see(SessionId id) {
        return SqlSight.of(handle, id);
    }

    @Override
    public Optional<Session> advance(Session expected, Session next, AuditEntry entry) {
        return SqlRefresh.advance(handle, expected, next, entry);
    }

    @Override
    public Optional<Session> countReplay(SessionId id, long generation, int limit, AuditEntry entry) {
        return SqlRefresh.countReplay(handle, id, generation, limit, entry);
    }

    @Override
    public int countReplayOfDay(SessionId id, Instant day) {
        return Plain.first(handle, """
                INSERT INTO session_replay (session_id, day, replays) VALUES (?, ?, 1)
                ON CONFLICT (session_id) DO UPDATE SET day = excluded.day,
                    replays = CASE session_replay.day WHEN excluded.day THEN session_replay.replays + 1 ELSE 1 END
                RETURNING replays
                """, row -> row.getInt("replays"), id.value(), Micros.of(day))
                .orElseThrow();
    }

    @Override
    public boolean end(SessionId id, EndReason why, Instant now) {
        return Plain.update(
                        handle,
                        "UPDATE session SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL",
                        Micros.of(now),
                        why.name(),
                        id.value())
                > 0;
    }

    @Override
    public int endAllOf(Subject subject, EndReason why, Instant now) {
        return Plain.update(
                handle,
                "UPDATE session SET ended_at = ?, ended_why = ? WHERE subject = ? AND ended_at IS NULL",
                Micros.of(now),
                why.name(),
                subject.text());
    }

    @Override
    public int endUnfixed(Subject subject, EndReason why, Instant now) {
        return Plain.update(handle, """
                UPDATE session SET ended_at = ?, ended_why = ?
                WHERE subject = ? AND ended_at IS NULL AND mode <> 'FIXED'
                """, Micros.of(now), why.name(), subject.text());
    }

    @Override
    public int endGotWith(Subject subject, String credential, EndReason why, Instant now) {
        return Plain.update(handle, """
                UPDATE session SET ended_at = ?, ended_why = ?
                WHERE subject = ? AND ended_at IS NULL AND mode <> 'FIXED'
                    AND (credential = ? OR credential IS NULL)
                """, Micros.of(now), why.name(), subject.text(), credential);
    }

    @Override
    public void carryOver(Subject subject, long fromVersion, long toVersion) {
        Plain.update(handle, """
                UPDATE session SET credential_version = ?
                WHERE subject = ? AND ended_at IS NULL AND credential_version = ?
                """, toVersion, subject.text(), fromVersion);
    }

    @Override
    public void touch(SessionId id, Instant now, Instant ifBefore) {
        Plain.update(
                handle,
                "UPDATE session SET last_used_at = ? WHERE id = ? AND last_used_at < ?",
                Micros.of(now),
                id.value(),
                Micros.of(ifBefore));
    }

    @Override
    public void prolong(SessionId id, Instant now, Instant idleUntil) {
        long until = Micros.of(idleUntil);
        Plain.update(handle, """
                UPDATE session SET last_used_at = ?,
                    idle_expires_at = CASE WHEN ? < absolute_expires_at THEN ? ELSE absolute_expires_at END,
                    expires_at = CASE WHEN ? < absolute_expires_at THEN ? ELSE absolute_expires_at END
                WHERE id = ? AND ended_at IS NULL
                """, Micros.of(now), until, until, until, until, id.value());
    }

    @Override
    public void end(List<SessionId> ids, EndReason why, Instant now) {
        ManyKeys.update(
                handle,
                "UPDATE session SET ended_at = ?, ended_why = ? WHERE ended_at IS NULL AND id IN (<keys>)",
                ids.stream().map(SessionId::value).toList(),
                Micros.of(now),
                why.name());
    }

    @Override
    public List<SessionId> beyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now) {
        return ids(SURPLUS + LONGEST_IDLE_FIRST, subject, cap, kept, now);
    }

    /** SQLite has one writer, which holds everything. */
    @Override
    public List<SessionId> holdBeyondCap(Subject subject, int cap, Optional<SessionId> kept, Instant now) {
        return switch (SqlDialect.of(handle)) {
            case SQLITE -> beyondCap(subject, cap, kept, now);
            case POSTGRESQL -> ids(HELD_SURPLUS, subject, cap, kept, now);
        };
    }

    private List<SessionId> ids(String sql, Subject subject, int cap, Optional<SessionId> kept, Instant now) {
        return Plain.all(
                handle,
                sql,
                row -> new SessionId(row.getString("id")),
                subject.text(),
                Micros.of(now),
                kept.map(SessionId::value).orElse(""),
                cap);
    }

    @Override
    public List<Session> live(Subject subject, Instant now) {
        return Plain.all(handle, """
                SELECT * FROM session WHERE subject = ? AND ended_at IS NULL AND expires_at > ?
                ORDER BY created_at DESC
                """, ROW, subject.text(), Micros.of(now));
    }

    @Override
    public Page<Session> page(SessionFilter filter, Optional<Cursor> after, int size, Instant now) {
        return SessionPages.page(handle, filter, after, size, now);
    }

    @Override
    public boolean adopt(SecretDigest token, SessionId id) {
        return Plain.update(
                        handle,
                        "INSERT INTO adopted_token (digest, session_id) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                        token.hex(),
                        id.value())
                > 0;
    }

    @Override
    public Optional<Session> findAdopted(SecretDigest token) {
        return Plain.first(handle, """
                SELECT session.* FROM adopted_token JOIN session ON session.id = adopted_token.session_id
                WHERE adopted_token.digest = ?
                """, ROW, token.hex());
    }

    /**
     * The tokens of a session go with its row. Two statements, each along an index of its own: with both conditions in one,
     * PostgreSQL reads the table from its beginning, past all the rows that are removed already.
     */
    @Override
    public int purge(Instant endedBefore, int limit) {
        int ended = remove("ended_at < ? AND mode <> 'FIXED' ORDER BY ended_at", endedBefore, limit);
        return ended + remove("expires_at < ? ORDER BY expires_at", endedBefore, limit - ended);
    }

    private int remove(String which, Instant before, int limit) {
        return Plain.update(
                handle,
                "DELETE FROM session WHERE id IN (SELECT id FROM session WHERE " + which + " LIMIT ? "
                        + SqlDialect.skipLocked(handle) + ")",
                Micros.of(before),
                limit);
    }
}
