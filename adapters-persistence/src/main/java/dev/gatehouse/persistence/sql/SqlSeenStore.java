package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SeenStore;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSeenStore extends SeenStore, SqlObject {
    @Override
    default boolean isFirst(SecretDigest what, Instant until) {
        return Plain.update(
                        getHandle(),
                        "INSERT INTO seen_once (digest, until_at) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                        what.hex(),
                        Micros.of(until))
                > 0;
    }

    @Override
    @SqlUpdate("""
            DELETE FROM seen_once WHERE digest IN (
                SELECT digest FROM seen_once WHERE until_at < :endedBefore LIMIT :limit <skipLocked>)
            """)
    int purge(Instant endedBefore, int limit);
}
