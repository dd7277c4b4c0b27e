package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.OutboxStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlOutboxStore extends OutboxStore, SqlObject {
    @Override
    default void add(Message message) {
        Plain.update(
                getHandle(),
                """
                INSERT INTO outbox (id, kind, address, body, created_at, tries, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                message.id(),
                message.kind(),
                message.to(),
                message.body(),
                Micros.of(message.createdAt()),
                message.tries(),
                Micros.of(message.createdAt()));
    }

    @Override
    default List<Message> take(Instant now, Duration holdFor, int limit) {
        return Plain.all(
                getHandle(),
                """
                UPDATE outbox SET due_at = ?, tries = tries + 1 WHERE id IN (
                    SELECT id FROM outbox WHERE due_at <= ? ORDER BY due_at, id LIMIT ? %s)
                RETURNING *
                """.formatted(SqlDialect.skipLocked(getHandle())),
                SqlOutboxStore::message,
                Micros.of(now.plus(holdFor)),
                Micros.of(now),
                limit);
    }

    @Override
    @SqlUpdate("UPDATE outbox SET due_at = :until WHERE id = :id")
    void putOff(String id, Instant until);

    @Override
    @SqlQuery("SELECT count(*) FROM (SELECT 1 FROM outbox WHERE tries >= :times LIMIT :limit) AS tried")
    int countTried(int times, int limit);

    @Override
    @SqlUpdate("DELETE FROM outbox WHERE id = :id")
    boolean remove(String id);

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("kind"),
                row.getString("address"),
                row.getString("body"),
                Micros.instant(row, "created_at"),
                row.getInt("tries"));
    }
}
