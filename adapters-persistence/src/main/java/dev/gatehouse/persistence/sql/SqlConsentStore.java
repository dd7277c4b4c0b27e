package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ConsentStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlConsentStore extends ConsentStore, SqlObject {
    @Override
    default void put(Consent consent) {
        Plain.update(
                getHandle(),
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
    default Optional<Consent> find(UserId user, ClientNumber client) {
        return Plain.first(
                getHandle(),
                "SELECT * FROM consent WHERE user_id = ? AND client_number = ?",
                SqlConsentStore::consent,
                user.value(),
                client.value());
    }

    @Override
    default List<Consent> of(UserId user) {
        return Plain.all(
                getHandle(),
                "SELECT * FROM consent WHERE user_id = ? ORDER BY client_number",
                SqlConsentStore::consent,
                user.value());
    }

    @Override
    @SqlUpdate("DELETE FROM consent WHERE user_id = :user AND client_number = :client")
    boolean remove(UserId user, ClientNumber client);

    @Override
    @SqlUpdate("DELETE FROM consent WHERE client_number = :client")
    int removeAllTo(ClientNumber client);

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new UserId(row.getString("user_id")),
                new ClientNumber(row.getInt("client_number")),
                Scopes.parse(row.getString("scope")),
                Micros.instant(row, "given_at"));
    }
}
