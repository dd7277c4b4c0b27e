package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ConsentStore;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlConsentStore(Handle handle) implements ConsentStore {
    @Override
    public void put(Consent consent) {
        Plain.update(
                handle,
                """
                INSERT INTO consent (user_id, client_number, scope, given_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (user_id, client_number) DO UPDATE SET scope = excluded.scope, given_at = excluded.given_at
                """,
                consent.user().value(),
                consent.client().value(),
                consent.scope().text(),
                Micros.of(consent.at()));
    }

    @Override
    public Optional<Consent> find(UserId user, ClientNumber client) {
        return Plain.first(
                handle,
                "SELECT * FROM consent WHERE user_id = ? AND client_number = ?",
                SqlConsentStore::consent,
                user.value(),
                client.value());
    }

    @Override
    public List<Named> named(UserId user) {
        return Plain.all(
                handle,
                """
                SELECT consent.*, oauth_client.client_id, client.name
                FROM consent JOIN oauth_client ON oauth_client.client_number = consent.client_number
                    JOIN client ON client.number = consent.client_number
                WHERE consent.user_id = ? ORDER BY consent.client_number
                """,
                row -> new Named(consent(row), new ApiKey(row.getString("client_id")), row.getString("name")),
                user.value());
    }

    @Override
    public boolean remove(UserId user, ClientNumber client) {
        return Plain.update(
                        handle,
                        "DELETE FROM consent WHERE user_id = ? AND client_number = ?",
                        user.value(),
                        client.value())
                > 0;
    }

    @Override
    public int removeAllTo(ClientNumber client) {
        return Plain.update(handle, "DELETE FROM consent WHERE client_number = ?", client.value());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new UserId(row.getString("user_id")),
                new ClientNumber(row.getInt("client_number")),
                Scopes.parse(row.getString("scope")),
                Micros.instant(row, "given_at"));
    }
}
