package dev.gatehouse.domain.user;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What administrators may do to users: nobody gives or touches more than they hold, and one administrator stays. */
public final class UserRules {
    private UserRules() {}

    /** What stands against touching the user at all. */
    public static Optional<UserObjection> toTouch(Administrator by, User user) {
        return objectionIf(!by.isNoLessThan(Role.permissionsOf(user.roles())), UserObjection.BEYOND_OWN_PERMISSIONS);
    }

    /** What stands against a user's being like that from now on. */
    public static Optional<UserObjection> toGrant(Administrator by, User before, User after) {
        return before.roles().equals(after.roles()) ? Optional.empty() : toGrant(by, after);
    }

    /** What stands against giving the user the roles that the user shall have. */
    public static Optional<UserObjection> toGrant(Administrator by, User user) {
        if (!by.may(Permission.ROLES_GRANT) || toTouch(by, user).isPresent()) {
            return Optional.of(UserObjection.BEYOND_OWN_PERMISSIONS);
        }
        return objectionIf(!by.isRecent(), UserObjection.LOGIN_TOO_OLD);
    }

    /** What stands against a letter for a new password's going elsewhere from now on: whoever gets it comes in as the user. */
    public static Optional<UserObjection> toReach(Administrator by, User before, User after) {
        boolean isElsewhere = reached(after).isPresent() && !reached(after).equals(reached(before));
        return objectionIf(isElsewhere && !by.isRecent(), UserObjection.LOGIN_TOO_OLD);
    }

    private static Optional<String> reached(User user) {
        return user.email().filter(address -> user.emailVerified()).map(EmailAddress::canonical);
    }

    /** What stands against the user's being no administrator any more who may log in, given all who are. */
    public static Optional<UserObjection> toLeave(UserId id, List<UserId> administrators) {
        return objectionIf(administrators.equals(List.of(id)), UserObjection.LAST_ADMINISTRATOR);
    }

    /** Whether the address that the user shall have was verified before: another one has to be anew. */
    public static boolean isVerified(User before, Optional<EmailAddress> after) {
        return before.emailVerified()
                && after.map(EmailAddress::canonical).equals(before.email().map(EmailAddress::canonical));
    }

    /** The user after a change, signed out if something is lost by it. */
    public static User settled(User before, User after) {
        boolean losesSomething = (before.isActive() && !after.isActive())
                || (!before.mustReset() && after.mustReset())
                || !after.roles().containsAll(before.roles());
        return losesSomething ? after.withNextVersion() : after;
    }

    /** What stands against that many administrators' leaving, given all who are and who become one meanwhile. */
    public static Optional<UserObjection> toLeave(
            Set<UserId> leaving, List<UserId> administrators, Set<UserId> coming) {
        boolean isAnybodyLeft = !coming.isEmpty() || !leaving.containsAll(administrators);
        return objectionIf(!isAnybodyLeft, UserObjection.LAST_ADMINISTRATOR);
    }

    private static Optional<UserObjection> objectionIf(boolean is, UserObjection objection) {
        return is ? Optional.of(objection) : Optional.empty();
    }
}
