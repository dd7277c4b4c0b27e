package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.FactorStore;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlFactorStore(Handle handle) implements FactorStore {
    @Override
    public HeldFactors held(UserId user) {
        return Plain.first(
                        handle,
                        """
                        SELECT code_app.*, EXISTS (SELECT 1 FROM passkey WHERE user_id = ?) AS has_passkeys
                        FROM (SELECT 1) AS always
                        LEFT JOIN code_app ON user_id = ? AND confirmed_at IS NOT NULL
                        """,
                        row -> new HeldFactors(
                                row.getString("user_id") == null ? Optional.empty() : Optional.of(app(row)),
                                row.getBoolean("has_passkeys")),
                        user.value(),
                        user.value())
                .orElse(HeldFactors.NONE);
    }

    @Override
    public Optional<CodeApp> find(UserId user) {
        return Plain.first(handle, "SELECT * FROM code_app WHERE user_id = ?", SqlFactorStore::app, user.value());
    }

    @Override
    public boolean begin(CodeApp app) {
        return Plain.update(handle, """
                INSERT INTO code_app (user_id, seed, last_step, begun_at, confirmed_at) VALUES (?, ?, ?, ?, NULL)
                ON CONFLICT (user_id) DO UPDATE
                SET seed = excluded.seed, last_step = excluded.last_step, begun_at = excluded.begun_at
                WHERE code_app.confirmed_at IS NULL
                """, app.user().value(), app.sealedSeed(), app.lastStep(), Micros.of(app.begunAt()))
                == 1;
    }

    @Override
    public boolean confirm(UserId user, String sealedSeed, long step, Instant at) {
        return Plain.update(handle, """
                UPDATE code_app SET last_step = ?, confirmed_at = ?
                WHERE user_id = ? AND seed = ? AND confirmed_at IS NULL
                """, step, Micros.of(at), user.value(), sealedSeed) == 1;
    }

    @Override
    public boolean use(UserId user, long step) {
        return Plain.update(
                        handle,
                        "UPDATE code_app SET last_step = ? WHERE user_id = ? AND last_step < ? AND confirmed_at IS NOT NULL",
                        step,
                        user.value(),
                        step)
                == 1;
    }

    @Override
    public boolean removeApp(UserId user) {
        return Plain.update(handle, "DELETE FROM code_app WHERE user_id = ?", user.value()) == 1;
    }

    @Override
    public boolean remove(UserId user) {
        int keys = Plain.update(handle, "DELETE FROM passkey WHERE user_id = ?", user.value());
        boolean hadApp = removeApp(user);
        removeRecoveryCodes(user);
        return hadApp || keys > 0;
    }

    private void removeRecoveryCodes(UserId user) {
        Plain.update(handle, "DELETE FROM recovery_code WHERE user_id = ?", user.value());
    }

    @Override
    public void replaceRecoveryCodes(UserId user, Collection<SecretDigest> codes) {
        removeRecoveryCodes(user);
        codes.forEach(code -> Plain.update(
                handle, "INSERT INTO recovery_code (user_id, digest) VALUES (?, ?)", user.value(), code.hex()));
    }

    @Override
    public boolean useRecoveryCode(UserId user, SecretDigest code) {
        return Plain.update(
                        handle, "DELETE FROM recovery_code WHERE user_id = ? AND digest = ?", user.value(), code.hex())
                == 1;
    }

    @Override
    public int recoveryCodesLeft(UserId user) {
        return Plain.first(
                        handle,
                        "SELECT COUNT(*) FROM recovery_code WHERE user_id = ?",
                        row -> row.getInt(1),
                        user.value())
                .orElse(0);
    }

    private static CodeApp app(ResultSet row) throws SQLException {
        return new CodeApp(
                new UserId(row.getString("user_id")),
                row.getString("seed"),
                row.getLong("last_step"),
                Micros.instant(row, "begun_at"),
                Micros.maybe(row, "confirmed_at"));
    }
}
