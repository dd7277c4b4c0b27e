package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.CodeStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlCodeStore(Handle handle) implements CodeStore {
    @Override
    public void insert(Code code) {
        Plain.update(
                handle,
                """
                INSERT INTO oauth_code (digest, client_number, parent_id, redirect_uri, challenge, nonce, scope, resources,
                    proof_key, expires_at, redeemed_as)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                code.digest().hex(),
                code.client().value(),
                code.parent().value(),
                code.redirectUri(),
                code.challenge().map(CodeChallenge::value).orElse(null),
                code.nonce().orElse(null),
                code.scope().text(),
                JsonTexts.write(code.resources()),
                code.proofKey().orElse(null),
                Micros.of(code.expiresAt()),
                code.redeemedAs().map(SessionId::value).orElse(null));
    }

    @Override
    public Optional<Code> find(SecretDigest digest) {
        return Plain.first(handle, "SELECT * FROM oauth_code WHERE digest = ?", SqlCodeStore::code, digest.hex());
    }

    @Override
    public boolean redeem(SecretDigest digest, SessionId as) {
        return Plain.update(
                        handle,
                        "UPDATE oauth_code SET redeemed_as = ? WHERE digest = ? AND redeemed_as IS NULL",
                        as.value(),
                        digest.hex())
                > 0;
    }

    /** The end is asked for its index: codes are kept long after it. */
    @Override
    public void move(SessionId from, SessionId to, Instant now) {
        Plain.update(handle, """
                UPDATE oauth_code SET parent_id = ? WHERE expires_at > ? AND parent_id = ? AND redeemed_as IS NULL
                """, to.value(), Micros.of(now), from.value());
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return Plain.update(
                handle,
                "DELETE FROM oauth_code WHERE digest IN (SELECT digest FROM oauth_code WHERE expires_at < ? LIMIT ? "
                        + SqlDialect.skipLocked(handle) + ")",
                Micros.of(expiredBefore),
                limit);
    }

    private static Code code(ResultSet row) throws SQLException {
        return new Code(
                new SecretDigest(row.getString("digest")),
                new ClientNumber(row.getInt("client_number")),
                new SessionId(row.getString("parent_id")),
                row.getString("redirect_uri"),
                Optional.ofNullable(row.getString("challenge")).map(CodeChallenge::new),
                Optional.ofNullable(row.getString("nonce")),
                Scopes.parse(row.getString("scope")),
                JsonTexts.read(row.getString("resources")),
                Optional.ofNullable(row.getString("proof_key")),
                Micros.instant(row, "expires_at"),
                Optional.ofNullable(row.getString("redeemed_as")).map(SessionId::new));
    }
}
