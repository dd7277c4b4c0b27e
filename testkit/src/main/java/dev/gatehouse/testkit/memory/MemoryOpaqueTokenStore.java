package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.OpaqueTokenStore;
import dev.gatehouse.domain.secret.SecretDigest;
import java.util.Optional;

final class MemoryOpaqueTokenStore implements OpaqueTokenStore {
    private final Tables tables;

    MemoryOpaqueTokenStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(OpaqueToken token) {
        if (tables.opaqueTokens().putIfAbsent(token.digest(), token) != null) {
            throw new IllegalStateException("the token is known already");
        }
    }

    @Override
    public Optional<OpaqueToken> find(SecretDigest digest) {
        return Optional.ofNullable(tables.opaqueTokens().get(digest));
    }
}
