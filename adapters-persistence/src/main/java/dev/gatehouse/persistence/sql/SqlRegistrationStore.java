package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.RegistrationStore;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlRegistrationStore extends RegistrationStore, SqlObject {
    /** How the rows are read. */
    RegistrationRow ROW = new RegistrationRow();

    /** The client id is a key like any other: the one table of keys says whose it is, whoever else asks at the same moment. */
    @Override
    default boolean put(Registration registration) {
        claim(registration);
        if (!ownerOf(registration.clientId()).equals(registration.client())) {
            return false;
        }
        of(registration.client())
                .map(Registration::clientId)
                .filter(before -> !before.equals(registration.clientId()))
                .ifPresent(this::release);
        return write(registration);
    }

    /** Gives the client id to the client, if it is nobody's. */
    @SqlUpdate(
            "INSERT INTO api_key (api_key, client_number) VALUES (:clientId, :client) ON CONFLICT (api_key) DO NOTHING")
    void claim(@BindRow(RegistrationRow.class) Registration registration);

    /** Whose the client id is. */
    @SqlQuery("SELECT client_number FROM api_key WHERE api_key = :clientId")
    ClientNumber ownerOf(ApiKey clientId);

    /** Lets go of a client id under which there is no secret. */
    @SqlUpdate("""
            DELETE FROM api_key WHERE api_key = :clientId
                AND NOT EXISTS (SELECT 1 FROM api_secret WHERE api_secret.api_key = :clientId)
            """)
    void release(ApiKey clientId);

    /** Writes the row of the client, or the one row that it has. */
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
        return Plain.first(getHandle(), "SELECT * FROM oauth_client WHERE client_id = ?", ROW, clientId.value());
    }

    @Override
    default Optional<Registration> of(ClientNumber client) {
        return Plain.first(getHandle(), "SELECT * FROM oauth_client WHERE client_number = ?", ROW, client.value());
    }

    @Override
    @SqlQuery("SELECT DISTINCT identity_algorithm FROM oauth_client")
    Set<String> identityAlgorithms();

    @Override
    default boolean remove(ClientNumber client) {
        of(client).map(Registration::clientId).ifPresent(this::release);
        return deleteRow(client);
    }

    /** Removes the row. */
    @SqlUpdate("DELETE FROM oauth_client WHERE client_number = :client")
    boolean deleteRow(ClientNumber client);
}
