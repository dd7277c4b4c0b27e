package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.OpaqueTokenStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlOpaqueTokenStore(Handle handle) implements OpaqueTokenStore {
    @Override
    public void insert(OpaqueToken token) {
        Plain.update(
                handle,
                "INSERT INTO opaque_token (digest, session_id, issued_at, expires_at) VALUES (?, ?, ?, ?)",
                token.digest().hex(),
                token.session().value(),
                Micros.of(token.issuedAt()),
                Micros.of(token.expiresAt()));
    }

    @Override
    public Optional<OpaqueToken> find(SecretDigest digest) {
        return Plain.first(
                handle, "SELECT * FROM opaque_token WHERE digest = ?", SqlOpaqueTokenStore::token, digest.hex());
    }

    private static OpaqueToken token(ResultSet row) throws SQLException {
        return new OpaqueToken(
                new SecretDigest(row.getString("digest")),
                new SessionId(row.getString("session_id")),
                Micros.instant(row, "issued_at"),
                Micros.instant(row, "expires_at"));
    }
}
