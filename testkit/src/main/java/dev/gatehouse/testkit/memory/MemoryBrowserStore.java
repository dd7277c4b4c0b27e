package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.BrowserStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;

final class MemoryBrowserStore implements BrowserStore {
    private final OAuthTables tables;

    MemoryBrowserStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(SecretDigest cookie, SessionId session) {
        if (tables.browsers().putIfAbsent(cookie, session) != null) {
            throw new IllegalStateException("the cookie is known already");
        }
    }

    @Override
    public Optional<SessionId> find(SecretDigest cookie) {
        return Optional.ofNullable(tables.browsers().get(cookie));
    }
}
