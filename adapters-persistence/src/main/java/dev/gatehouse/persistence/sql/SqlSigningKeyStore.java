package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SigningKeyStore;
import dev.gatehouse.domain.token.SigningKey;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSigningKeyStore extends SigningKeyStore {
    @Override
    @SqlQuery("SELECT * FROM signing_key WHERE state <> 'GONE' ORDER BY ordinal")
    List<SigningKey> all();

    /** The index {@code signing_key_alone_of_algorithm} makes the second of two nodes insert nothing. */
    @Override
    @SqlUpdate("""
            INSERT INTO signing_key (key_id, algorithm, public_jwk, sealed_private, state, since)
            VALUES (:keyId, :algorithm, :publicJwk, :sealedPrivate, :state, :since) ON CONFLICT DO NOTHING
            """)
    boolean insert(@BindRow(SigningKeyRow.class) SigningKey key);

    @Override
    default boolean move(SigningKey before, SigningKey after) {
        return move(before.state(), after);
    }

    /** Looks for the one in its place first: to run into the index would end a transaction of PostgreSQL. */
    @SqlUpdate("""
            UPDATE signing_key SET state = :state, since = :since
            WHERE key_id = :keyId AND state = :before AND NOT EXISTS (
                SELECT 1 FROM signing_key AS other
                WHERE other.key_id <> :keyId AND other.algorithm = :algorithm AND other.state = :state AND other.state IN ('ACTIVE', 'PENDING'))
            """)
    boolean move(SigningKey.State before, @BindRow(SigningKeyRow.class) SigningKey after);
}
