package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.RevokedTokenStore;
import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlRevokedTokenStore extends RevokedTokenStore, SqlObject {
    @Override
    @SqlUpdate("""
            INSERT INTO revoked_token (token_id, revoked_at, until_at) VALUES (:tokenId, :at, :until)
            ON CONFLICT (token_id) DO NOTHING
            """)
    void add(String tokenId, Instant at, Instant until);

    @Override
    default boolean contains(String tokenId) {
        return Plain.first(getHandle(), "SELECT 1 FROM revoked_token WHERE token_id = ?", row -> true, tokenId)
                .isPresent();
    }

    @Override
    @SqlUpdate("""
            DELETE FROM revoked_token WHERE token_id IN (
                SELECT token_id FROM revoked_token WHERE until_at < :endedBefore LIMIT :limit <skipLocked>)
            """)
    int purge(Instant endedBefore, int limit);
}
