package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.PasskeyStore;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryPasskeyStore implements PasskeyStore {
    private final Map<String, Passkey> keys;

    MemoryPasskeyStore(Map<String, Passkey> keys) {
        this.keys = keys;
    }

    @Override
    public Optional<Passkey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<Passkey> of(UserId user) {
        return keys.values().stream()
                .filter(key -> key.user().equals(user))
                .sorted(Comparator.comparing(Passkey::createdAt).thenComparing(Passkey::id))
                .toList();
    }

    @Override
    public boolean add(Passkey key) {
        return keys.putIfAbsent(key.id(), key) == null;
    }

    @Override
    public boolean use(String id, long counter, Instant at) {
        var used = find(id).filter(key -> key.counter() < counter || (key.counter() == 0 && counter == 0))
                .map(key -> new Passkey(
                        id, key.user(), key.publicKey(), counter, key.name(), key.createdAt(), Optional.of(at)));
        used.ifPresent(key -> keys.put(id, key));
        return used.isPresent();
    }

    @Override
    public boolean remove(UserId user, String id) {
        boolean isTheirs = find(id).filter(key -> key.user().equals(user)).isPresent();
        if (isTheirs) {
            keys.remove(id);
        }
        return isTheirs;
    }
}
