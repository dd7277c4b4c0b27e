package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
                .bind(
                        "permissions",
                        JsonTexts.write(client.permissions().stream()
                                .map(Permission::word)
                                .sorted()
                                .toList()))
                .bind("ratePerSecond", client.rate().map(ClientRate::perSecond).orElse(null))
                .bind("rateBurst", client.rate().map(ClientRate::burst).orElse(null))
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
                permissions(row.getString("permissions")),
                rate(row),
                row.getLong("credential_version"),
                Micros.instant(row, "created_at"));
    }

    private static Optional<ClientRate> rate(ResultSet row) throws SQLException {
        int perSecond = row.getInt("rate_per_second");
        return row.wasNull() ? Optional.empty() : Optional.of(new ClientRate(perSecond, row.getInt("rate_burst")));
    }

    /** A word of a newer version is held by nobody here. */
    private static Set<Permission> permissions(String json) {
        return JsonTexts.read(json).stream()
                .flatMap(word -> Permission.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Client with(Client client, UnaryOperator<IpPolicy> filled) {
        return client.withIpPolicy(filled.apply(client.ipPolicy()));
    }
}
