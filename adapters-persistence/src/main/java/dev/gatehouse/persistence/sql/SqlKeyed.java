package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ClientStore.Keyed;
import dev.gatehouse.domain.client.ApiKey;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What there is under an API key: in a file with the fewest statements; across a network in one round trip, and a second for a client whose
 * IP policy has lines.
 */
final class SqlKeyed {
    /** The client of a key. */
    static final String OWNER = SqlClientStore.CLIENTS
            + "WHERE client.number = (SELECT client_number FROM api_key WHERE api_key = ?) " + SqlClientStore.ORDER;

    /** The credentials under a key. */
    static final String CREDENTIALS =
            SqlClientStore.CREDENTIALS + "WHERE api_key.api_key = ? ORDER BY api_secret.created_at";

    private static final String AT_ONCE = """
            SELECT client.*, EXISTS (SELECT FROM client_network WHERE client_number = client.number) AS has_lines
            FROM client WHERE number = (SELECT client_number FROM api_key WHERE api_key = ?);
            """ + CREDENTIALS;

    private SqlKeyed() {}

    static Keyed of(Handle on, ApiKey key) {
        return switch (SqlDialect.of(on)) {
            case SQLITE ->
                new Keyed(
                        SqlClientStore.OWNERS.first(on, OWNER, key.value()),
                        Plain.all(on, CREDENTIALS, SqlClientStore.CREDENTIAL, key.value()));
            case POSTGRESQL -> atOnce(on, key);
        };
    }

    private static Keyed atOnce(Handle on, ApiKey key) {
        var client = SqlClientStore.OWNERS.bareOnes();
        var credentials = new Plain.Found<>(SqlClientStore.CREDENTIAL);
        Plain.atOnce(on, AT_ONCE, List.of(client, credentials), key.value(), key.value());
        var whole = OwnerRows.whole(
                client,
                one -> SqlClientStore.OWNERS.first(
                        on, SqlClientStore.OF_NUMBER, one.number().value()));
        return new Keyed(whole, credentials.all());
    }
}
