package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/** A client without the entries of the IP policy, which have rows of their own. */
final class ClientRow implements Row<Client> {
    @Override
    public void bind(Client client, SqlStatement<?> to) {
        to.bind("number", client.number().value())
                .bind("name", client.name())
                .bind("status", client.status().name())
                .bind("ipMode", client.ipPolicy().mode().name())
                .bind("ipEnforcement", client.ipPolicy().enforcement().name())
                .bind(
                        "audiences",
                        JsonTexts.write(client.audiences().stream().sorted().toList()))
                .bind("introspect", client.introspect())
                .bind("credentialVersion", client.credentialVersion())
                .bind("createdAt", Micros.of(client.createdAt()));
    }

    @Override
    public Client read(ResultSet row) throws SQLException {
        return new Client(
                new ClientNumber(row.getInt("number")),
                row.getString("name"),
                ClientStatus.valueOf(row.getString("status")),
                NetworkRow.policy(row),
                Set.copyOf(JsonTexts.read(row.getString("audiences"))),
                row.getBoolean("introspect"),
                row.getLong("credential_version"),
                Micros.instant(row, "created_at"));
    }

    static Client with(Client client, List<IpPolicy.Entry> entries) {
        return new Client(
                client.number(),
                client.name(),
                client.status(),
                new IpPolicy(client.ipPolicy().mode(), client.ipPolicy().enforcement(), entries),
                client.audiences(),
                client.introspect(),
                client.credentialVersion(),
                client.createdAt());
    }
}
