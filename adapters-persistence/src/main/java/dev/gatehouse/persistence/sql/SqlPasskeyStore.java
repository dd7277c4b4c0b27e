package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.PasskeyStore;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlPasskeyStore(Handle handle) implements PasskeyStore {
    @Override
    public Optional<Passkey> find(String id) {
        return Plain.first(handle, "SELECT * FROM passkey WHERE id = ?", SqlPasskeyStore::key, id);
    }

    @Override
    public List<Passkey> of(UserId user) {
        return Plain.all(
                handle,
                "SELECT * FROM passkey WHERE user_id = ? ORDER BY created_at, id",
                SqlPasskeyStore::key,
                user.value());
    }

    @Override
    public boolean add(Passkey key) {
        return Plain.update(
                        handle,
                        """
                        INSERT INTO passkey (id, user_id, public_key, counter, name, created_at, used_at)
                        VALUES (?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO NOTHING
                        """,
                        key.id(),
                        key.user().value(),
                        key.publicKey(),
                        key.counter(),
                        key.name(),
                        Micros.of(key.createdAt()))
                == 1;
    }

    @Override
    public boolean use(String id, long counter, Instant at) {
        return Plain.update(handle, """
                UPDATE passkey SET counter = ?, used_at = ?
                WHERE id = ? AND (counter < ? OR (counter = 0 AND ? = 0))
                """, counter, Micros.of(at), id, counter, counter) == 1;
    }

    @Override
    public boolean remove(UserId user, String id) {
        return Plain.update(handle, "DELETE FROM passkey WHERE user_id = ? AND id = ?", user.value(), id) == 1;
    }

    private static Passkey key(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString("id"),
                new UserId(row.getString("user_id")),
                row.getString("public_key"),
                row.getLong("counter"),
                row.getString("name"),
                Micros.instant(row, "created_at"),
                Micros.maybe(row, "used_at"));
    }
}
