package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh writes: the row that moves, in one statement, so that whoever comes second waits for the first and then finds that it
 * moved; and the entry that tells of it, if it did, on PostgreSQL in the same statement.
 */
final class SqlRefresh {
    private static final Move ADVANCE = Move.of("""
            UPDATE session SET generation = ?, nonce = ?, advanced_at = ?, mac_key_id = ?, replays = ?,
                last_used_at = ?, idle_expires_at = ?, expires_at = ?, source_network = ?, network_key = ?
            WHERE id = ? AND generation = ? AND nonce = ? AND ended_at IS NULL
            RETURNING *
            """);

    private static final Move COUNT_REPLAY = Move.of("""
            UPDATE session SET replays = replays + 1, last_used_at = ?
            WHERE id = ? AND generation = ? AND replays < ? AND ended_at IS NULL
            RETURNING *
            """);

    /** A change of one row, and the same with the entry that tells of it, if it changes. */
    private record Move(String alone, String told) {
        static Move of(String change) {
            return new Move(
                    change,
                    "WITH moved AS (" + change + "), told AS (" + SqlAuditStore.INTO
                            + "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM moved) SELECT * FROM moved");
        }
    }

    private SqlRefresh() {}

    static Optional<Session> advance(Handle on, Session expected, Session next, AuditEntry entry) {
        return write(
                on,
                ADVANCE,
                entry,
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

    static Optional<Session> countReplay(Handle on, SessionId id, long generation, int limit, AuditEntry entry) {
        return write(on, COUNT_REPLAY, entry, Micros.of(entry.at()), id.value(), generation, limit);
    }

    private static Optional<Session> write(Handle on, Move move, AuditEntry entry, @Nullable Object... values) {
        return switch (SqlDialect.of(on)) {
            case SQLITE -> {
                var moved = Plain.first(on, move.alone(), SqlSessionStore.ROW, values);
                moved.ifPresent(
                        row -> Plain.update(on, SqlAuditStore.INTO + SqlAuditStore.VALUES, AuditRow.values(entry)));
                yield moved;
            }
            case POSTGRESQL ->
                Plain.first(on, move.told(), SqlSessionStore.ROW, Plain.joined(values, AuditRow.values(entry)));
        };
    }
}
