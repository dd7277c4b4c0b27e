package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.BrowserStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;

interface SqlBrowserStore extends BrowserStore, SqlObject {
    @Override
    default void insert(SecretDigest cookie, SessionId session) {
        Plain.update(
                getHandle(), "INSERT INTO browser (cookie, session_id) VALUES (?, ?)", cookie.hex(), session.value());
    }

    @Override
    default Optional<SessionId> find(SecretDigest cookie) {
        return Plain.first(
                getHandle(),
                "SELECT session_id FROM browser WHERE cookie = ?",
                row -> new SessionId(row.getString("session_id")),
                cookie.hex());
    }
}
