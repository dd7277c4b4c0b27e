package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows administrators in which browsers a user need not show a second factor each time, and forgets one; nobody touches a user who holds more than they do. */
public interface AdministerBrowsers {
    /** The user's browsers that are remembered, the newest first; empty if there is no such user. */
    Optional<List<Remembered>> list(UserId user);

    /** Has the browser ask for the second factor again; sessions that it has go on. */
    Forgetting forget(Administrator by, UserId user, String id);

    /**
     * A browser that is remembered.
     *
     * @param agent what the browser calls itself
     */
    record Remembered(String id, String agent, Instant since, Instant lastUsed, Instant until) {}

    /** What came of it. */
    enum Forgetting {
        /** It is forgotten. */
        DONE,
        /** There is no such browser of the user. */
        NONE,
        /** The user holds more than whoever asks. */
        BEYOND
    }
}
