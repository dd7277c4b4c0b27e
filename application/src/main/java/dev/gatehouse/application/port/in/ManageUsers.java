package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/** What an administrator on the machine itself may do to a user. */
public interface ManageUsers {
    /** The user whom the identifier names. */
    Optional<User> find(LoginIdentifier identifier);

    /** Sets a password that satisfies the rules, ends every session, and forgets every failed try at the account. */
    Setting setPassword(LoginIdentifier identifier, Password password, boolean mustReset, String actor);

    /**
     * Gives a user a new random password that must be changed, makes the user an administrator, and takes away what could
     * keep the user out; without an identifier the oldest administrator, else the user named {@code admin}, who is made if
     * there is none. Empty if there is no such user.
     */
    Optional<Recovered> recover(Optional<LoginIdentifier> identifier, String actor);

    /** What came of setting a password. */
    sealed interface Setting {
        /** It stands, and every earlier session is dead. */
        record Done() implements Setting {}

        /** Nobody is named so. */
        record NoSuchUser() implements Setting {}

        /** It does not satisfy the rules. */
        record Unfit(PasswordRules.Verdict why) implements Setting {}
    }

    /** The way back in. */
    record Recovered(User user, Secret password) {}
}
