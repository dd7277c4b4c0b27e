package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SessionStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSessionStore extends SessionStore {
    @Override
    @SqlUpdate("""
            INSERT INTO session (id, subject, dialect, mode, audience, scope, auth_time, amr, credential_version, epoch,
                generation, nonce, advanced_at, mac_key_id, replays, created_at, last_used_at, idle_expires_at,
                absolute_expires_at, expires_at, source_network, label, ended_at, ended_why)
            VALUES (:id, :subject, :dialect, :mode, :audience, :scope, :authTime, :amr, :credentialVersion, :epoch,
                :generation, :nonce, :advancedAt, :macKeyId, :replays, :createdAt, :lastUsedAt, :idleExpiresAt,
                :absoluteExpiresAt, :expiresAt, :sourceNetwork, :label, :endedAt, :endedWhy)
            """)
    void insert(@BindRow(SessionRow.class) Session session);

    @Override
    @SqlQuery("SELECT * FROM session WHERE id = :id")
    Optional<Session> find(SessionId id);

    /** One statement: whoever comes second waits for the first, then finds that the row moved on. */
    @Override
    @SqlQuery("""
            UPDATE session SET generation = :generation, nonce = :nonce, advanced_at = :advancedAt,
                mac_key_id = :macKeyId, replays = :replays, last_used_at = :lastUsedAt,
                idle_expires_at = :idleExpiresAt, expires_at = :expiresAt, source_network = :sourceNetwork
            WHERE id = :expectedId AND generation = :expectedGeneration AND nonce = :expectedNonce AND ended_at IS NULL
            RETURNING *
            """)
    Optional<Session> advance(
            @BindRow(ExpectedSession.class) Session expected, @BindRow(SessionRow.class) Session next);

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
    @SqlUpdate("UPDATE session SET ended_at = :now, ended_why = :why WHERE id = :id AND ended_at IS NULL")
    boolean end(SessionId id, EndReason why, Instant now);

    @Override
    @SqlUpdate("UPDATE session SET ended_at = :now, ended_why = :why WHERE subject = :subject AND ended_at IS NULL")
    int endAllOf(Subject subject, EndReason why, Instant now);

    @Override
    @SqlUpdate("UPDATE session SET last_used_at = :now WHERE id = :id AND last_used_at < :ifBefore")
    void touch(SessionId id, Instant now, Instant ifBefore);

    /** A FIXED session was given by an administrator: it is none that a login pushes out. */
    @Override
    @SqlQuery("""
            SELECT id FROM (
                SELECT id, last_used_at FROM session
                WHERE subject = :subject AND ended_at IS NULL AND expires_at > :now AND mode <> 'FIXED'
                ORDER BY last_used_at DESC, expires_at DESC LIMIT 1000000000 OFFSET :cap
            ) AS surplus ORDER BY last_used_at
            """)
    List<SessionId> beyondCap(Subject subject, int cap, Instant now);

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
    @SqlUpdate("""
            INSERT INTO adopted_token (digest, session_id) VALUES (:token, :id) ON CONFLICT (digest) DO NOTHING
            """)
    boolean adopt(SecretDigest token, SessionId id);

    @Override
    @SqlQuery("""
            SELECT session.* FROM adopted_token JOIN session ON session.id = adopted_token.session_id
            WHERE adopted_token.digest = :token
            """)
    Optional<Session> findAdopted(SecretDigest token);

    /** The tokens of a session go with its row. */
    @Override
    @SqlUpdate("""
            DELETE FROM session WHERE id IN (
                SELECT id FROM session WHERE ended_at < :endedBefore OR expires_at < :endedBefore
                LIMIT :limit <skipLocked>)
            """)
    int purge(Instant endedBefore, int limit);
}
