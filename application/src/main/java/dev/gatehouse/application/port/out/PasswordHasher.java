package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;

/** Hashes passwords slowly on purpose; bound to their owner, so that a hash moved to another row verifies nothing. */
public interface PasswordHasher {
    /** What a comparison came to. */
    enum Match {
        /** The password is right, and its hash is as good as a new one. */
        CURRENT,
        /** The password is right, but its hash is of older parameters or an older key and should be made anew. */
        OUTDATED,
        /** The password is wrong. */
        NONE
    }

    /** The password at rest. */
    PasswordHash hash(UserId owner, Password password);

    /** Compares; costs one hash, whatever the answer. */
    Match verify(UserId owner, Password password, PasswordHash stored);

    /** Costs exactly what {@link #verify} costs, for accounts that do not exist or have no password. */
    void pretend(Password password);
}
