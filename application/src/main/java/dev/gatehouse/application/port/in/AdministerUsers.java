package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Lets administrators look after users: nobody gives or touches more than they hold, and the last administrator stays.
 * Whoever loses something by a change is signed out everywhere.
 */
public interface AdministerUsers {
    /**
     * A user as administrators see one.
     *
     * @param version of the user as it stands: another as soon as anything but the last login is another
     */
    record Seen(Listed listed, String version) {}

    /** At most that many of the users who are looked for, from the place on. */
    Page<Listed> list(UserSearch search, Optional<Cursor> after, int size);

    /** The user of that id. */
    Optional<Seen> find(UserId id);

    /** Makes a user. */
    Outcome create(Administrator by, NewUser wish);

    /** Changes a user, if the user still is of that version; any will do if none is given. */
    Outcome change(Administrator by, UserId id, Optional<String> version, UserChange change);

    /** Removes a user with sessions and password, if the user still is of that version; any will do if none is given. */
    Outcome delete(Administrator by, UserId id, Optional<String> version);

    /** Forgets every failed try at the account. */
    Outcome unlock(Administrator by, UserId id);

    /** What there is of the second factors of the user of that id. */
    Optional<FactorStanding> factors(UserId id);

    /** Takes a user's second factors away and signs the user out; needs a recent login. Nothing happens where there is none. */
    Outcome removeFactors(Administrator by, UserId id);

    /** A user who shall be; a name, an address or both. */
    record NewUser(
            Optional<LoginName> name,
            Optional<EmailAddress> email,
            boolean emailVerified,
            Set<Role> roles,
            UserStatus status,
            boolean mustReset,
            FirstPassword password) {}

    /** What a new user logs in with. */
    sealed interface FirstPassword {
        /** A password that the administrator chose. */
        record Chosen(Password password) implements FirstPassword {}

        /** A random one, told once. */
        record Drawn() implements FirstPassword {}

        /** Nothing, until a password is set. */
        record None() implements FirstPassword {}
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It is done, and this is the user now. */
        record Done(Seen user) implements Outcome {}

        /** The user is made; the password is told where it was drawn, and never again. */
        record Made(Seen user, Optional<Secret> password) implements Outcome {}

        /** The user is no more. */
        record Gone() implements Outcome {}

        /** Something stands against it, and nothing was changed. */
        record Objected(UserObjection why) implements Outcome {}

        /** The password does not satisfy the rules, and nothing was changed. */
        record Unfit(PasswordRules.Verdict why) implements Outcome {}

        /** There are too many passwords to hash just now, and nothing was changed. */
        record Busy(Refusal why) implements Outcome {}
    }
}
