package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.user.ForeignHash;
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

    /** What came of taking over a hash of another system. */
    sealed interface Adoption {
        /** It verifies as it did there, and is outdated: the next login makes it one of ours. */
        record Taken(PasswordHash hash) implements Adoption {}

        /** It is of no known scheme, or not whole. */
        record Unknown() implements Adoption {}

        /** To compare with it would take more time or memory than anybody may make us pay. */
        record TooCostly() implements Adoption {}
    }

    /** The password at rest. */
    PasswordHash hash(UserId owner, Password password);

    /** Seals a hash of another system for its owner, without running it. */
    Adoption adopt(UserId owner, ForeignHash foreign);

    /** Compares; costs one hash, whatever the answer, and beside it what a hash of another system costs by itself. */
    Match verify(UserId owner, Password password, PasswordHash stored);

    /** Costs exactly what {@link #verify} costs, for accounts that do not exist or have no password. */
    void pretend(Password password);
}
