package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SignOutStore;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSignOutStore extends SignOutStore, SqlObject {
    /** As many of each kind as the page may hold, each by its own index; then the first of all of them. */
    String REVOKED = """
            SELECT kind, id, revoked_at FROM (
                SELECT * FROM (
                    SELECT 'SESSION' AS kind, id, ended_at AS revoked_at FROM session
                    WHERE ended_at IS NOT NULL AND (ended_at, id) > (?, ?)
                    ORDER BY ended_at, id LIMIT ?) AS ended
                UNION ALL SELECT * FROM (
                    SELECT 'TOKEN' AS kind, token_id AS id, revoked_at FROM revoked_token
                    WHERE (revoked_at, token_id) > (?, ?)
                    ORDER BY revoked_at, token_id LIMIT ?) AS token
                UNION ALL SELECT * FROM (
                    SELECT CASE subject WHEN '*' THEN 'EVERYBODY' ELSE 'SUBJECT' END AS kind, subject AS id,
                        signed_out_at AS revoked_at FROM signed_out
                    WHERE (signed_out_at, subject) > (?, ?)
                    ORDER BY signed_out_at, subject LIMIT ?) AS noted
                UNION ALL SELECT * FROM (
                    SELECT 'SESSION' AS kind, session.id, signed_out_at AS revoked_at
                    FROM signed_out JOIN session ON session.subject = signed_out.subject
                    WHERE signed_out_at >= ? AND (signed_out_at, session.id) > (?, ?) AND ended_at IS NULL
                        AND mode <> 'FIXED' AND credential_version < version AND expires_at > signed_out_at
                    ORDER BY signed_out_at, session.id LIMIT ?) AS outdated
                UNION ALL SELECT * FROM (
                    SELECT 'SESSION' AS kind, granted.id, parent.ended_at AS revoked_at
                    FROM session AS parent JOIN oauth_grant ON parent_id = parent.id
                        JOIN session AS granted ON granted.id = session_id
                    WHERE parent.ended_at >= ? AND (parent.ended_at, granted.id) > (?, ?) AND granted.ended_at IS NULL
                        AND NOT outlives
                    ORDER BY parent.ended_at, granted.id LIMIT ?) AS orphaned
            ) AS revoked ORDER BY revoked_at, id LIMIT ?
            """;

    @Override
    default void note(Subject subject, long version, Instant at) {
        put(subject.text(), version, at);
    }

    @Override
    default void noteEverybody(long epoch, Instant at) {
        put("*", epoch, at);
    }

    /** One note for each subject. */
    @SqlUpdate("""
            INSERT INTO signed_out (subject, version, signed_out_at) VALUES (:subject, :version, :at)
            ON CONFLICT (subject) DO UPDATE SET version = excluded.version, signed_out_at = excluded.signed_out_at
            """)
    void put(String subject, long version, Instant at);

    @Override
    default Page<Revocation> revoked(Cursor after, int size) {
        long at = Micros.of(Instant.parse(after.sortValue()));
        var id = after.id();
        int most = size + 1;
        var rows = Plain.all(
                getHandle(),
                REVOKED,
                row -> new Revocation(
                        Revocation.Kind.valueOf(row.getString("kind")),
                        row.getString("id"),
                        Micros.instant(row, "revoked_at")),
                at,
                id,
                most,
                at,
                id,
                most,
                at,
                id,
                most,
                at,
                at,
                id,
                most,
                at,
                at,
                id,
                most,
                most);
        return Page.of(rows, size, row -> new Cursor(row.at().toString(), row.id()));
    }

    @Override
    @SqlUpdate("""
            DELETE FROM signed_out WHERE subject IN (
                SELECT subject FROM signed_out WHERE signed_out_at < :before LIMIT :limit <skipLocked>)
            """)
    int purge(Instant before, int limit);
}
