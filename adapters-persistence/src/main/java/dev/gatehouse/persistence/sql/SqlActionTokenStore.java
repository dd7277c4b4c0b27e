package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ActionTokenStore;
import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlActionTokenStore extends ActionTokenStore, SqlObject {
    @Override
    default void put(ActionToken token) {
        Plain.update(
                getHandle(),
                """
                INSERT INTO action_token (errand, holder, digest, user_id, email, credential_version, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (errand, holder) DO UPDATE SET digest = excluded.digest, user_id = excluded.user_id,
                    email = excluded.email, credential_version = excluded.credential_version,
                    expires_at = excluded.expires_at
                """,
                token.errand().name(),
                token.holder(),
                token.digest().hex(),
                token.user().value(),
                token.email().display(),
                token.version(),
                Micros.of(token.expiresAt()));
    }

    @Override
    default Optional<ActionToken> find(Errand errand, SecretDigest digest) {
        return Plain.first(
                getHandle(),
                "SELECT * FROM action_token WHERE digest = ? AND errand = ?",
                SqlActionTokenStore::token,
                digest.hex(),
                errand.name());
    }

    @Override
    default boolean use(Errand errand, SecretDigest digest) {
        return Plain.update(
                        getHandle(),
                        "DELETE FROM action_token WHERE digest = ? AND errand = ?",
                        digest.hex(),
                        errand.name())
                > 0;
    }

    @Override
    default void withdraw(UserId user) {
        for (var errand : Errand.OF_USERS) {
            Plain.update(
                    getHandle(),
                    "DELETE FROM action_token WHERE errand = ? AND holder = ?",
                    errand.name(),
                    user.value());
        }
    }

    @Override
    @SqlUpdate("""
            DELETE FROM action_token WHERE digest IN (
                SELECT digest FROM action_token WHERE expires_at < :expiredBefore LIMIT :limit <skipLocked>)
            """)
    int purge(Instant expiredBefore, int limit);

    private static ActionToken token(ResultSet row) throws SQLException {
        return new ActionToken(
                new SecretDigest(row.getString("digest")),
                Errand.valueOf(row.getString("errand")),
                new UserId(row.getString("user_id")),
                EmailAddress.parse(row.getString("email")).orElseThrow(),
                row.getLong("credential_version"),
                Micros.instant(row, "expires_at"));
    }
}
