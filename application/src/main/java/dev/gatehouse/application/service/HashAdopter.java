package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.PasswordHasher.Adoption;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;

/** Takes over the password hash that a declared or imported user brings. */
record HashAdopter(PasswordHasher hasher) {
    /** What came of it. */
    sealed interface Adopted {
        /** The user brings no hash. */
        record Nothing() implements Adopted {}

        /** The hash, sealed for the user. */
        record Taken(PasswordHash hash) implements Adopted {}

        /** The hash cannot be used; says why, and never a part of it. */
        record Refused(String why) implements Adopted {}
    }

    Adopted adopt(DesiredUser wish, UserId owner) {
        if (wish.passwordHash().isEmpty()) {
            return new Adopted.Nothing();
        }
        return switch (hasher.adopt(owner, wish.passwordHash().get())) {
            case Adoption.Taken(PasswordHash hash) -> new Adopted.Taken(hash);
            case Adoption.Unknown() -> new Adopted.Refused("the password hash is of no known scheme, or not whole");
            case Adoption.TooCostly() -> new Adopted.Refused("the password hash takes more than is ever paid for one");
        };
    }
}
