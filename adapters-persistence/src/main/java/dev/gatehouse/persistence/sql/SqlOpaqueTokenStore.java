package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.OpaqueTokenStore;
import dev.gatehouse.domain.secret.SecretDigest;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlOpaqueTokenStore extends OpaqueTokenStore {
    @Override
    @SqlUpdate("""
            INSERT INTO opaque_token (digest, session_id, issued_at, expires_at)
            VALUES (:digest, :session, :issuedAt, :expiresAt)
            """)
    void insert(@BindRow(OpaqueTokenRow.class) OpaqueToken token);

    @Override
    @SqlQuery("SELECT * FROM opaque_token WHERE digest = :digest")
    Optional<OpaqueToken> find(SecretDigest digest);
}
