package dev.gatehouse.application.port.out;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks people up by more than their name, a page at a time. */
public interface UserDirectory {
    /**
     * A user, and what is known of the use of the account.
     *
     * @param lastLoginAt up to an hour before the last login with a password; empty before the first
     */
    record Listed(User user, Optional<Instant> lastLoginAt) {}

    /** The user of that id. */
    Optional<Listed> find(UserId id);

    /** How people call those of these users that there are. */
    Map<UserId, String> called(Set<UserId> ids);

    /** At most that many of the users who are looked for, from the place on. */
    Page<Listed> page(UserSearch search, Optional<Cursor> after, int size);

    /** Notes a login, unless one was noted since; never waits for others that hold the user. */
    void noteLogin(UserId id, Instant at, Instant unlessSince);
}
