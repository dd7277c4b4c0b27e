package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.CodeStore;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.Optional;

final class MemoryCodeStore implements CodeStore {
    private final OAuthTables tables;

    MemoryCodeStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void insert(Code code) {
        if (tables.codes().putIfAbsent(code.digest(), code) != null) {
            throw new IllegalStateException("the code is known already");
        }
    }

    @Override
    public Optional<Code> find(SecretDigest digest) {
        return Optional.ofNullable(tables.codes().get(digest));
    }

    @Override
    public boolean redeem(SecretDigest digest, SessionId as) {
        var fresh = find(digest).filter(code -> code.redeemedAs().isEmpty());
        fresh.ifPresent(code -> tables.codes().put(digest, written(code, code.parent(), Optional.of(as))));
        return fresh.isPresent();
    }

    @Override
    public void move(SessionId from, SessionId to, Instant now) {
        tables.codes()
                .replaceAll((digest, code) -> code.parent().equals(from)
                                && code.redeemedAs().isEmpty()
                                && code.expiresAt().isAfter(now)
                        ? written(code, to, Optional.empty())
                        : code);
    }

    private static Code written(Code code, SessionId parent, Optional<SessionId> redeemedAs) {
        return new Code(
                code.digest(),
                code.client(),
                parent,
                code.redirectUri(),
                code.challenge(),
                code.nonce(),
                code.scope(),
                code.resources(),
                code.proofKey(),
                code.expiresAt(),
                redeemedAs);
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return Purge.some(tables.codes(), code -> code.expiresAt().isBefore(expiredBefore), limit);
    }
}
