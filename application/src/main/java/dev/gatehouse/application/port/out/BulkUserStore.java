package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Users in great numbers. */
public interface BulkUserStore {
    /** Somebody who moves in. */
    record Newcomer(User user, Optional<PasswordHash> password) {}

    /** Adds each whose id, name and address are free, in order; whether each was added. */
    List<Boolean> insert(List<Newcomer> newcomers);

    /** So many users at most, in the order of their ids, after the given one or from the beginning. */
    List<User> after(Optional<UserId> last, int most);

    /** How many passwords there are of each scheme. */
    SortedMap<String, Long> countByScheme();
}
