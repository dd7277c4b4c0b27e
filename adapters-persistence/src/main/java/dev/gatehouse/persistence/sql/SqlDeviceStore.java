package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlDeviceStore extends DeviceStore, SqlObject {
    @Override
    default boolean insert(Waiting waiting) {
        return Plain.update(
                        getHandle(),
                        """
                        INSERT INTO device (device, user_code, client_number, scope, resources, expires_at, decision,
                            parent_id, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """,
                        waiting.device().hex(),
                        waiting.user().hex(),
                        waiting.client().value(),
                        waiting.scope().text(),
                        JsonTexts.write(waiting.resources()),
                        Micros.of(waiting.expiresAt()),
                        waiting.decision().name(),
                        waiting.parent().map(SessionId::value).orElse(null),
                        Micros.of(waiting.askedAt()))
                > 0;
    }

    @Override
    default Optional<Waiting> byDevice(SecretDigest device) {
        return Plain.first(getHandle(), "SELECT * FROM device WHERE device = ?", SqlDeviceStore::waiting, device.hex());
    }

    @Override
    default Optional<Waiting> byUser(SecretDigest user) {
        return Plain.first(
                getHandle(), "SELECT * FROM device WHERE user_code = ?", SqlDeviceStore::waiting, user.hex());
    }

    @Override
    default boolean decide(SecretDigest device, Decision decision, SessionId parent) {
        return Plain.update(
                        getHandle(),
                        "UPDATE device SET decision = ?, parent_id = ? WHERE device = ? AND decision = 'NONE'",
                        decision.name(),
                        parent.value(),
                        device.hex())
                > 0;
    }

    /** Two statements: a row is returned as it stands after an update, and what is asked for is what stood before. */
    @Override
    default Optional<Instant> asked(SecretDigest device, Instant now) {
        var before = Plain.first(
                getHandle(),
                // Held as an update will: two who shared the row first would wait for each other.
                "SELECT asked_at FROM device WHERE device = ? " + SqlDialect.forChange(getHandle()),
                row -> Micros.instant(row, "asked_at"),
                device.hex());
        Plain.update(getHandle(), "UPDATE device SET asked_at = ? WHERE device = ?", Micros.of(now), device.hex());
        return before;
    }

    @Override
    default boolean take(SecretDigest device) {
        return Plain.update(
                        getHandle(),
                        "UPDATE device SET decision = 'TAKEN' WHERE device = ? AND decision = 'ALLOWED'",
                        device.hex())
                > 0;
    }

    @Override
    default void move(SessionId from, SessionId to, Instant now) {
        Plain.update(getHandle(), """
                UPDATE device SET parent_id = ? WHERE expires_at > ? AND parent_id = ? AND decision = 'ALLOWED'
                """, to.value(), Micros.of(now), from.value());
    }

    @Override
    default int denyAllowed(ClientNumber client, Subject by) {
        return Plain.update(getHandle(), """
                UPDATE device SET decision = 'DENIED'
                WHERE client_number = ? AND decision = 'ALLOWED' AND parent_id IN (SELECT id FROM session WHERE subject = ?)
                """, client.value(), by.text());
    }

    @Override
    default int removeAllOf(ClientNumber client) {
        return Plain.update(getHandle(), "DELETE FROM device WHERE client_number = ?", client.value());
    }

    @Override
    @SqlUpdate("""
            DELETE FROM device WHERE device IN (
                SELECT device FROM device WHERE expires_at < :expiredBefore LIMIT :limit <skipLocked>)
            """)
    int purge(Instant expiredBefore, int limit);

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new SecretDigest(row.getString("device")),
                new SecretDigest(row.getString("user_code")),
                new ClientNumber(row.getInt("client_number")),
                Scopes.parse(row.getString("scope")),
                JsonTexts.read(row.getString("resources")),
                Micros.instant(row, "expires_at"),
                Decision.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getString("parent_id")).map(SessionId::new),
                Micros.instant(row, "asked_at"));
    }
}
