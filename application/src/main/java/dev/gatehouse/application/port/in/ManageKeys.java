package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;

/** Looks after the signing keys. */
public interface ManageKeys {
    /** Every key that is not gone, oldest first. */
    List<SigningKey> list();

    /** Makes the pending key active, and a new one pending. */
    Rotation rotate(String actor);

    /** Takes a key out at once: its tokens die; false if there is no such key. */
    boolean revoke(String keyId, String actor);

    /** What came of asking for the next key. */
    sealed interface Rotation {
        /** The key signs from now on. */
        record Rotated(SigningKey active) implements Rotation {}

        /** Verifiers may not know the pending key yet; nothing was changed, and it may sign from the given time. */
        record TooEarly(Instant from) implements Rotation {}
    }
}
