package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.BrowserStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

record SqlBrowserStore(Handle handle) implements BrowserStore {
    @Override
    public void insert(SecretDigest cookie, SessionId session) {
        Plain.update(handle, "INSERT INTO browser (cookie, session_id) VALUES (?, ?)", cookie.hex(), session.value());
    }

    @Override
    public Optional<SessionId> find(SecretDigest cookie) {
        return Plain.first(
                handle,
                "SELECT session_id FROM browser WHERE cookie = ?",
                row -> new SessionId(row.getString("session_id")),
                cookie.hex());
    }
}
