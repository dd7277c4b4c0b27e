package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.RegistrationStore;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Registration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlRegistrationStore extends RegistrationStore, SqlObject {
    /** How the rows are read. */
    RegistrationRow ROW = new RegistrationRow();

    @Override
    default boolean put(Registration registration) {
        return !isAnothers(registration.clientId(), registration.client()) && write(registration);
    }

    /** Whether the client id is another client's, or its key. */
    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM oauth_client WHERE client_id = :clientId AND client_number <> :client)
                OR EXISTS (SELECT 1 FROM api_key WHERE api_key = :clientId AND client_number <> :client)
            """)
    boolean isAnothers(ApiKey clientId, ClientNumber client);

    /** Writes the row, unless another client took the id meanwhile. */
    @SqlUpdate("""
            INSERT INTO oauth_client (client_number, client_id, method, grants, redirect_uris, after_logout, scopes, resources,
                jwks, logout_uri, identity_algorithm, traits)
            VALUES (:client, :clientId, :method, :grants, :redirectUris, :afterLogout, :scopes, :resources,
                :jwks, :logoutUri, :identityAlgorithm, :traits)
            ON CONFLICT (client_number) DO UPDATE SET client_id = excluded.client_id, method = excluded.method,
                grants = excluded.grants, redirect_uris = excluded.redirect_uris, after_logout = excluded.after_logout,
                scopes = excluded.scopes, resources = excluded.resources, jwks = excluded.jwks,
                logout_uri = excluded.logout_uri, identity_algorithm = excluded.identity_algorithm,
                traits = excluded.traits
            """)
    boolean write(@BindRow(RegistrationRow.class) Registration registration);

    @Override
    default Optional<Registration> find(ApiKey clientId) {
        return Plain.first(
                getHandle(), "SELECT * FROM oauth_client WHERE client_id = ?", ROW, clientId.value());
    }

    @Override
    default Optional<Registration> of(ClientNumber client) {
        return Plain.first(getHandle(), "SELECT * FROM oauth_client WHERE client_number = ?", ROW, client.value());
    }

    @Override
    default List<Registration> all() {
        return Plain.all(getHandle(), "SELECT * FROM oauth_client ORDER BY client_number", ROW);
    }

    @Override
    @SqlUpdate("DELETE FROM oauth_client WHERE client_number = :client")
    boolean remove(ClientNumber client);
}
