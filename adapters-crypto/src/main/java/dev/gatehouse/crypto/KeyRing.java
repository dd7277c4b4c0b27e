package dev.gatehouse.crypto;

import dev.gatehouse.domain.token.SigningKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The signing keys in use at one moment; never changed, only replaced. */
final class KeyRing {
    static final KeyRing EMPTY = new KeyRing(List.of(), List.of());

    private final Map<String, RingKey> byId;
    private final List<RingKey> active;

    KeyRing(List<RingKey> keys, List<String> activeIds) {
        this.byId = keys.stream().collect(Collectors.toUnmodifiableMap(RingKey::keyId, Function.identity()));
        this.active = activeIds.stream().flatMap(id -> find(id).stream()).toList();
    }

    Optional<RingKey> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    /** The key that was opened from the same material before, so that it need not be opened again. */
    Optional<RingKey> holding(SigningKey sealed) {
        return find(sealed.keyId()).filter(key -> key.wasOpenedFrom(sealed));
    }

    /** Whether that very key is on the ring. */
    boolean holds(RingKey key) {
        return byId.get(key.keyId()) == key;
    }

    /** The key that signs access tokens. */
    RingKey first() {
        return active.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no active signing key"));
    }

    /** The key that signs by that algorithm. */
    RingKey active(String algorithm) {
        return active.stream()
                .filter(key -> key.algorithmName().equals(algorithm))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no active signing key for " + algorithm));
    }
}
