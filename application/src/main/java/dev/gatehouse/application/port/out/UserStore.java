package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Remembers people; canonical names and addresses are unique, and no name equals another's address. */
public interface UserStore {
    /** The user of that id. */
    Optional<User> find(UserId id);

    /** The user whom the identifier names, by canonical name or address. */
    Optional<User> find(LoginIdentifier identifier);

    /** The user's password at rest, if there is one. */
    Optional<PasswordHash> passwordOf(UserId id);

    /** The user's credential version, held against change until the unit ends; empty if there is no such user. */
    Optional<Long> lockCredentialVersion(UserId id);

    /** The user as of now, held for a unit that will write it, until the unit ends. */
    Optional<User> lockForChange(UserId id);

    /** Who may log in and runs the house, in the order of their ids; all are held until the unit ends. */
    List<UserId> lockAdministrators();

    /** Adds a user; false if the id, the name or the address is taken. */
    boolean insert(User user);

    /** Writes every member of the user but the password; false if there is no such user, or the name or address is taken. */
    boolean update(User user);

    /** Sets the password without regard to what it was; it is not a short one. */
    void setPassword(UserId id, PasswordHash hash);

    /** Notes that only a second factor makes the password long enough. */
    void markPasswordShort(UserId id);

    /** Whether that was noted of the password. */
    boolean isPasswordShort(UserId id);

    /** Sets the password if it is still the expected one, leaving the credential version as it is; whether it was. */
    boolean replacePassword(UserId id, PasswordHash expected, PasswordHash hash);

    /** Removes the user and the password; whether there was one. */
    boolean delete(UserId id);
}
