package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/** What an administrator on the machine itself may do to a user. */
public interface ManageUsers {
    /** The user whom the identifier names. */
    Optional<User> find(LoginIdentifier identifier);

    /** Forgets every failed try at the account; false if there is no such user. */
    boolean unlock(LoginIdentifier identifier, String actor);

    /**
     * Gives a user a new random password that must be changed, makes the user an administrator, and takes away what could
     * keep the user out; without an identifier the oldest administrator, else the user named {@code admin}, who is made if
     * there is none. Empty if there is no such user.
     */
    Optional<Recovered> recover(Optional<LoginIdentifier> identifier, String actor);

    /** The way back in. */
    record Recovered(User user, Secret password) {}
}
