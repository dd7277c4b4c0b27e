package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.PushedRequestStore;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.Optional;

final class MemoryPushedRequestStore implements PushedRequestStore {
    private final OAuthTables tables;

    MemoryPushedRequestStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(PushedRequest request) {
        if (tables.pushedRequests().putIfAbsent(request.digest(), request) != null) {
            throw new IllegalStateException("the request is known already");
        }
    }

    @Override
    public Optional<PushedRequest> find(SecretDigest digest) {
        return Optional.ofNullable(tables.pushedRequests().get(digest));
    }

    @Override
    public boolean prolong(SecretDigest digest, Instant until, Instant ifOverBefore) {
        var row = find(digest).filter(known -> known.expiresAt().isBefore(ifOverBefore));
        row.ifPresent(known -> tables.pushedRequests()
                .put(digest, new PushedRequest(digest, known.client(), known.parameters(), until)));
        return row.isPresent();
    }

    @Override
    public boolean remove(SecretDigest digest) {
        return tables.pushedRequests().remove(digest) != null;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return Purge.some(
                tables.pushedRequests(), request -> request.expiresAt().isBefore(expiredBefore), limit);
    }
}
