package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.token.SigningKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

final class SigningKeyRow implements Row<SigningKey> {
    @Override
    public void bind(SigningKey key, SqlStatement<?> to) {
        to.bind("keyId", key.keyId())
                .bind("algorithm", key.algorithm())
                .bind("publicJwk", key.publicJwk())
                .bind("sealedPrivate", key.sealedPrivate())
                .bind("state", key.state().name())
                .bind("since", Micros.of(key.since()));
    }

    @Override
    public SigningKey read(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getString("key_id"),
                row.getString("algorithm"),
                row.getString("public_jwk"),
                row.getString("sealed_private"),
                SigningKey.State.valueOf(row.getString("state")),
                Micros.instant(row, "since"));
    }
}
