package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SessionStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSessionStore extends SessionStore, SqlObject {
    /** How the rows of sessions are read. */
    SessionRow ROW = new SessionRow();

    @Override
    default void insert(Session session) {
        Plain.update(getHandle(), """
                INSERT INTO session (id, subject, dialect, mode, audience, scope, auth_time, amr, credential_version,
                    epoch, generation, nonce, advanced_at, mac_key_id, replays, created_at, last_used_at,
                    idle_expires_at, absolute_expires_at, expires_at, source_network, network_key, label, credential, ended_at, ended_why)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, SessionRow.values(session));
    }

    @Override
    default Optional<Session> find(SessionId id) {
        return Plain.first(getHandle(), "SELECT * FROM session WHERE id = ?", ROW, id.value());
    }

    /** One statement: whoever comes second waits for the first, then finds that the row moved on. */
    @Override
    default Optional<Session> advance(Session expected, Session next) {
        return Plain.first(
                getHandle(),
                """
                UPDATE session SET generation = ?, nonce = ?, advanced_at = ?, mac_key_id = ?, replays = ?,
                    last_used_at = ?, idle_expires_at = ?, expires_at = ?, source_network = ?, network_key = ?
                WHERE id = ? AND generation = ? AND nonce = ? AND ended_at IS NULL
                RETURNING *
                """,
                ROW,
                next.generation(),
                next.nonce(),
                Micros.of(next.advancedAt()),
                next.macKeyId(),
                next.replays(),
                Micros.of(next.lastUsedAt()),
                Micros.of(next.idleExpiresAt()),
                Micros.of(next.expiresAt()),
                next.sourceNetwork(),
                NetworkKey.of(next.sourceNetwork()),
                expected.id().value(),
                expected.generation(),
                expected.nonce());
    }

    @Override
    @SqlQuery("""
            UPDATE session SET replays = replays + 1, last_used_at = :now
            WHERE id = :id AND generation = :generation AND replays < :limit AND ended_at IS NULL
            RETURNING *
            """)
    Optional<Session> countReplay(SessionId id, long generation, int limit, Instant now);

    @Override
    @SqlQuery("""
            INSERT INTO session_replay (session_id, day, replays) VALUES (:id, :day, 1)
            ON CONFLICT (session_id) DO UPDATE SET day = excluded.day,
                replays = CASE session_replay.day WHEN excluded.day THEN session_replay.replays + 1 ELSE 1 END
            RETURNING replays
            """)
    int countReplayOfDay(SessionId id, Instant day);

    @Override
    default boolean end(SessionId id, EndReason why, Instant now) {
        return Plain.update(
                        getHandle(),
                        "UPDATE session SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL",
                        Micros.of(now),
                        why.name(),
                        id.value())
                > 0;
    }

    @Override
    @SqlUpdate("UPDATE session SET ended_at = :now, ended_why = :why WHERE subject = :subject AND ended_at IS NULL")
    int endAllOf(Subject subject, EndReason why, Instant now);

    @Override
    @SqlUpdate("""
            UPDATE session SET ended_at = :now, ended_why = :why
            WHERE subject = :subject AND ended_at IS NULL AND mode <> 'FIXED'
                AND (credential = :credential OR credential IS NULL)
            """)
    int endGotWith(Subject subject, String credential, EndReason why, Instant now);

    @Override
    @SqlUpdate("""
            UPDATE session SET credential_version = :toVersion
            WHERE subject = :subject AND ended_at IS NULL AND credential_version = :fromVersion
            """)
    void carryOver(Subject subject, long fromVersion, long toVersion);

    @Override
    default void touch(SessionId id, Instant now, Instant ifBefore) {
        Plain.update(
                getHandle(),
                "UPDATE session SET last_used_at = ? WHERE id = ? AND last_used_at < ?",
                Micros.of(now),
                id.value(),
                Micros.of(ifBefore));
    }

    @Override
    @SqlUpdate("""
            UPDATE session SET last_used_at = :now,
                idle_expires_at = CASE WHEN :idleUntil < absolute_expires_at THEN :idleUntil ELSE absolute_expires_at END,
                expires_at = CASE WHEN :idleUntil < absolute_expires_at THEN :idleUntil ELSE absolute_expires_at END
            WHERE id = :id AND ended_at IS NULL
            """)
    void prolong(SessionId id, Instant now, Instant idleUntil);

    /** A FIXED session was given by an administrator: it is none that a login pushes out. */
    @Override
    default List<SessionId> beyondCap(Subject subject, int cap, Instant now) {
        return Plain.all(
                getHandle(), """
                SELECT id FROM (
                    SELECT id, last_used_at FROM session
                    WHERE subject = ? AND ended_at IS NULL AND expires_at > ? AND mode <> 'FIXED'
                    ORDER BY last_used_at DESC, expires_at DESC LIMIT 1000000000 OFFSET ?
                ) AS surplus ORDER BY last_used_at
                """, row -> new SessionId(row.getString("id")), subject.text(), Micros.of(now), cap);
    }

    @Override
    default List<Session> live(Optional<Subject> subject, Instant now, int limit) {
        return subject.map(one -> liveOf(one, now, limit)).orElseGet(() -> live(now, limit));
    }

    /** The live sessions of one subject. */
    @SqlQuery("""
            SELECT * FROM session WHERE subject = :subject AND ended_at IS NULL AND expires_at > :now
            ORDER BY created_at DESC LIMIT :limit
            """)
    List<Session> liveOf(Subject subject, Instant now, int limit);

    /** The live sessions of everybody. */
    @SqlQuery("""
            SELECT * FROM session WHERE ended_at IS NULL AND expires_at > :now ORDER BY created_at DESC LIMIT :limit
            """)
    List<Session> live(Instant now, int limit);

    @Override
    default Page<Session> page(SessionFilter filter, Optional<Cursor> after, int size, Instant now) {
        return SessionPages.page(getHandle(), filter, after, size, now);
    }

    @Override
    @SqlUpdate("""
            INSERT INTO adopted_token (digest, session_id) VALUES (:token, :id) ON CONFLICT (digest) DO NOTHING
            """)
    boolean adopt(SecretDigest token, SessionId id);

    @Override
    default Optional<Session> findAdopted(SecretDigest token) {
        return Plain.first(getHandle(), """
                SELECT session.* FROM adopted_token JOIN session ON session.id = adopted_token.session_id
                WHERE adopted_token.digest = ?
                """, ROW, token.hex());
    }

    /** The tokens of a session go with its row. */
    @Override
    @SqlUpdate("""
            DELETE FROM session WHERE id IN (
                SELECT id FROM session
                WHERE (ended_at < :endedBefore AND mode <> 'FIXED') OR expires_at < :endedBefore
                LIMIT :limit <skipLocked>)
            """)
    int purge(Instant endedBefore, int limit);
}
