package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;

/** Looks after the signing keys. */
public interface ManageKeys {
    /** Every key that is not gone, oldest first. */
    List<SigningKey> list();

    /** Makes the pending key of each algorithm that is in use active, and a new one pending. */
    Rotation rotate(Administrator by);

    /** Takes a key out at once: its tokens die. */
    Revocation revoke(Administrator by, String keyId);

    /** What came of asking for the next key. */
    sealed interface Rotation {
        /** The key signs access tokens from now on. */
        record Rotated(SigningKey active) implements Rotation {}

        /** Verifiers may not know the pending key yet; nothing was changed, and it may sign from the given time. */
        record TooEarly(Instant from) implements Rotation {}

        /** Whoever asks has not logged in lately. */
        record NeedsRecentLogin() implements Rotation {}
    }

    /** What came of taking a key out. */
    enum Revocation {
        /** It is gone. */
        DONE,
        /** There is no such key. */
        NONE,
        /** Whoever asks has not logged in lately. */
        NEEDS_RECENT_LOGIN
    }
}
