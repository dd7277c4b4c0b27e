package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.ActionTokenStore;
import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

final class MemoryActionTokenStore implements ActionTokenStore {
    private final OAuthTables tables;

    MemoryActionTokenStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void put(ActionToken token) {
        tables.actionTokens().put(token.errand() + " " + token.holder(), token);
    }

    @Override
    public Optional<ActionToken> find(Errand errand, SecretDigest digest) {
        return tables.actionTokens().values().stream()
                .filter(token -> token.errand() == errand && token.digest().equals(digest))
                .findFirst();
    }

    @Override
    public boolean use(Errand errand, SecretDigest digest) {
        return tables.actionTokens()
                .values()
                .removeIf(token -> token.errand() == errand && token.digest().equals(digest));
    }

    @Override
    public void withdraw(UserId user) {
        tables.actionTokens()
                .values()
                .removeIf(token ->
                        Errand.OF_USERS.contains(token.errand()) && token.user().equals(user));
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        var expired = tables.actionTokens().entrySet().stream()
                .filter(entry -> entry.getValue().expiresAt().isBefore(expiredBefore))
                .limit(limit)
                .map(entry -> entry.getKey())
                .toList();
        expired.forEach(tables.actionTokens()::remove);
        return expired.size();
    }
}
