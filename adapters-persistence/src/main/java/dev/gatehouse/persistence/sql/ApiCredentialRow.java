package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

final class ApiCredentialRow implements Row<ApiCredential> {
    @Override
    public void bind(ApiCredential credential, SqlStatement<?> to) {
        to.bind("key", credential.key().value())
                .bind("client", credential.client().value())
                .bind("digest", credential.secret().hex())
                .bind("tail", credential.tail().orElse(null))
                .bind("adopted", credential.adopted())
                .bind("createdAt", Micros.of(credential.createdAt()))
                .bind("expiresAt", Micros.of(credential.expiresAt()));
    }

    @Override
    public ApiCredential read(ResultSet row) throws SQLException {
        return new ApiCredential(
                new ApiKey(row.getString("api_key")),
                new ClientNumber(row.getInt("client_number")),
                new SecretDigest(row.getString("digest")),
                Optional.ofNullable(row.getString("tail")),
                row.getBoolean("adopted"),
                Micros.instant(row, "created_at"),
                Micros.maybe(row, "expires_at"));
    }
}
