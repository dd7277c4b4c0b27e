package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.SigningKeyStore;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.util.List;
import java.util.Optional;

final class MemorySigningKeyStore implements SigningKeyStore {
    private final Tables tables;

    MemorySigningKeyStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<SigningKey> all() {
        return tables.signingKeys().values().stream()
                .filter(key -> key.state() != State.GONE)
                .toList();
    }

    @Override
    public boolean insert(SigningKey key) {
        return !isOccupied(key) && tables.signingKeys().putIfAbsent(key.keyId(), key) == null;
    }

    @Override
    public boolean move(SigningKey before, SigningKey after) {
        var stands = Optional.ofNullable(tables.signingKeys().get(before.keyId()))
                .filter(key -> key.state() == before.state());
        if (stands.isEmpty() || isOccupied(after)) {
            return false;
        }
        tables.signingKeys().put(after.keyId(), after);
        return true;
    }

    /** Whether another key of its algorithm is in a state that allows one only. */
    private boolean isOccupied(SigningKey key) {
        return switch (key.state()) {
            case PENDING, ACTIVE ->
                all().stream()
                        .anyMatch(one -> one.state() == key.state()
                                && one.algorithm().equals(key.algorithm())
                                && !one.keyId().equals(key.keyId()));
            case RETIRING, GONE -> false;
        };
    }
}
