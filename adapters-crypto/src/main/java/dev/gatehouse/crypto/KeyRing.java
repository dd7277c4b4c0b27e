package dev.gatehouse.crypto;

import dev.gatehouse.domain.token.SigningKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The signing keys in use at one moment; never changed, only replaced. */
final class KeyRing {
    static final KeyRing EMPTY = new KeyRing(List.of(), Optional.empty());

    private final Map<String, RingKey> byId;
    private final Optional<String> activeId;

    KeyRing(List<RingKey> keys, Optional<String> activeId) {
        this.byId = keys.stream().collect(Collectors.toUnmodifiableMap(RingKey::keyId, Function.identity()));
        this.activeId = activeId;
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

    /** The key that signs. */
    RingKey active() {
        return activeId.flatMap(this::find)
                .orElseThrow(() -> new IllegalStateException("there is no active signing key"));
    }
}
