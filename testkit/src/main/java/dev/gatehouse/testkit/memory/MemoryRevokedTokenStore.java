package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.RevokedTokenStore;
import dev.gatehouse.testkit.memory.OAuthTables.RevokedToken;
import java.time.Instant;

final class MemoryRevokedTokenStore implements RevokedTokenStore {
    private final OAuthTables tables;

    MemoryRevokedTokenStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(String tokenId, Instant at, Instant until) {
        tables.revokedTokens().putIfAbsent(tokenId, new RevokedToken(at, until));
    }

    @Override
    public boolean contains(String tokenId) {
        return tables.revokedTokens().containsKey(tokenId);
    }

    @Override
    public int purge(Instant endedBefore, int limit) {
        return Purge.some(tables.revokedTokens(), token -> token.until().isBefore(endedBefore), limit);
    }
}
