package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.OpaqueTokenStore.OpaqueToken;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

final class OpaqueTokenRow implements Row<OpaqueToken> {
    @Override
    public void bind(OpaqueToken token, SqlStatement<?> to) {
        to.bind("digest", token.digest().hex())
                .bind("session", token.session().value())
                .bind("issuedAt", Micros.of(token.issuedAt()))
                .bind("expiresAt", Micros.of(token.expiresAt()));
    }

    @Override
    public OpaqueToken map(ResultSet row, StatementContext context) throws SQLException {
        return new OpaqueToken(
                new SecretDigest(row.getString("digest")),
                new SessionId(row.getString("session_id")),
                Micros.instant(row, "issued_at"),
                Micros.instant(row, "expires_at"));
    }
}
