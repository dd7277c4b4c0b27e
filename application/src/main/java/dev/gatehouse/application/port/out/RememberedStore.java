package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;

/** Remembers the browsers in which users need not show a second factor each time. */
public interface RememberedStore {
    /** Adds one. */
    void add(RememberedBrowser browser);

    /** Notes a use; whether it is one of the user's, at the user's credential version, and not over. */
    boolean use(User user, SecretDigest digest, Instant now);

    /** Those of the user that are not over, the newest first. */
    List<RememberedBrowser> of(User user, Instant now);

    /** Forgets one of the user's; whether there was one. */
    boolean remove(UserId user, String id);

    /** Forgets all of the user's. */
    void forget(UserId user);

    /** Removes up to that many that were over at the given time; how many. */
    int purge(Instant endedBefore, int limit);
}
