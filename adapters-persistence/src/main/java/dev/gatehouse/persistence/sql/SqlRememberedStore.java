package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.RememberedStore;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

record SqlRememberedStore(Handle handle) implements RememberedStore {
    @Override
    public void add(RememberedBrowser browser) {
        Plain.update(
                handle,
                "INSERT INTO remembered_browser"
                        + " (id, user_id, digest, credential_version, agent, created_at, used_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                browser.id(),
                browser.user().value(),
                browser.digest().hex(),
                browser.version(),
                browser.agent(),
                Micros.of(browser.createdAt()),
                Micros.of(browser.usedAt()),
                Micros.of(browser.expiresAt()));
    }

    @Override
    public boolean use(User user, SecretDigest digest, Instant now) {
        return Plain.update(
                        handle,
                        """
                        UPDATE remembered_browser SET used_at = ?
                        WHERE digest = ? AND user_id = ? AND credential_version = ? AND expires_at > ?
                        """,
                        Micros.of(now),
                        digest.hex(),
                        user.id().value(),
                        user.credentialVersion(),
                        Micros.of(now))
                == 1;
    }

    @Override
    public List<RememberedBrowser> of(User user, Instant now) {
        return Plain.all(
                handle, """
                SELECT * FROM remembered_browser WHERE user_id = ? AND credential_version = ? AND expires_at > ?
                ORDER BY created_at DESC, id
                """, SqlRememberedStore::browser, user.id().value(), user.credentialVersion(), Micros.of(now));
    }

    @Override
    public boolean remove(UserId user, String id) {
        return Plain.update(handle, "DELETE FROM remembered_browser WHERE user_id = ? AND id = ?", user.value(), id)
                == 1;
    }

    @Override
    public void forget(UserId user) {
        Plain.update(handle, "DELETE FROM remembered_browser WHERE user_id = ?", user.value());
    }

    @Override
    public int purge(Instant endedBefore, int limit) {
        return Plain.update(handle, """
                DELETE FROM remembered_browser WHERE id IN (
                    SELECT id FROM remembered_browser WHERE expires_at < ?
                    LIMIT ?\s""" + SqlDialect.skipLocked(handle) + ")", Micros.of(endedBefore), limit);
    }

    private static RememberedBrowser browser(ResultSet row) throws SQLException {
        return new RememberedBrowser(
                row.getString("id"),
                new UserId(row.getString("user_id")),
                new SecretDigest(row.getString("digest")),
                row.getLong("credential_version"),
                row.getString("agent"),
                Micros.instant(row, "created_at"),
                Micros.instant(row, "used_at"),
                Micros.instant(row, "expires_at"));
    }
}
