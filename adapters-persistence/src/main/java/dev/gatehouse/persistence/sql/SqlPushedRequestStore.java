package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.PushedRequestStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlPushedRequestStore extends PushedRequestStore, SqlObject {
    @Override
    default void insert(PushedRequest request) {
        Plain.update(
                getHandle(),
                "INSERT INTO pushed_request (digest, client_number, parameters, expires_at) VALUES (?, ?, ?, ?)",
                request.digest().hex(),
                request.client().value(),
                request.parameters(),
                Micros.of(request.expiresAt()));
    }

    @Override
    default Optional<PushedRequest> find(SecretDigest digest) {
        return Plain.first(
                getHandle(),
                "SELECT * FROM pushed_request WHERE digest = ?",
                SqlPushedRequestStore::request,
                digest.hex());
    }

    @Override
    @SqlUpdate("UPDATE pushed_request SET expires_at = :until WHERE digest = :digest AND expires_at < :ifOverBefore")
    boolean prolong(SecretDigest digest, Instant until, Instant ifOverBefore);

    @Override
    @SqlUpdate("DELETE FROM pushed_request WHERE digest = :digest")
    boolean remove(SecretDigest digest);

    @Override
    @SqlUpdate("""
            DELETE FROM pushed_request WHERE digest IN (
                SELECT digest FROM pushed_request WHERE expires_at < :expiredBefore LIMIT :limit <skipLocked>)
            """)
    int purge(Instant expiredBefore, int limit);

    private static PushedRequest request(ResultSet row) throws SQLException {
        return new PushedRequest(
                new SecretDigest(row.getString("digest")),
                new ClientNumber(row.getInt("client_number")),
                row.getString("parameters"),
                Micros.instant(row, "expires_at"));
    }
}
