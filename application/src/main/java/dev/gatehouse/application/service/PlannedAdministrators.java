package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserRules;
import dev.gatehouse.domain.user.UserStatus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who ceases to run the house by a plan, and who begins to: one who may log in has to be left. */
final class PlannedAdministrators {
    private final Map<UserId, String> leaving = new LinkedHashMap<>();
    private final Set<UserId> coming = new HashSet<>();

    /** Notes a user as the plan finds and leaves them; empty is one who is not. */
    void changed(String what, Optional<User> before, Optional<User> after) {
        boolean runs = after.filter(PlannedAdministrators::runsTheHouse).isPresent();
        boolean ran = before.filter(PlannedAdministrators::runsTheHouse).isPresent();
        if (ran && !runs) {
            leaving.put(before.get().id(), what);
        }
        if (runs && !ran) {
            coming.add(after.get().id());
        }
    }

    private static boolean runsTheHouse(User user) {
        return user.isAdmin() && user.isActive();
    }

    /** Makes it a problem of the plan if nobody would be left. */
    void judge(Stores stores, Plan plan) {
        if (!leaving.isEmpty()) {
            UserRules.toLeave(leaving.keySet(), standing(stores), coming)
                    .ifPresent(why -> plan.problems()
                            .add(String.join(", ", leaving.values()) + ": nobody would be left to run the house"));
        }
    }

    /** One more than leave is enough to find somebody who stays. */
    private List<UserId> standing(Stores stores) {
        var search = new UserSearch(
                Optional.empty(),
                Optional.of(UserStatus.ACTIVE),
                Optional.of(Role.ADMIN),
                Span.ALWAYS,
                Span.ALWAYS,
                UserSearch.Sort.CREATED,
                false);
        return stores.userDirectory().page(search, Optional.empty(), leaving.size() + 1).items().stream()
                .map(Listed::user)
                .map(User::id)
                .toList();
    }

    /** Sees to it, before anything is written, that the others are still there, and stay until the unit ends. */
    void hold(Stores stores) {
        if (!leaving.isEmpty()) {
            var standing = stores.users().lockAdministrators();
            Plan.require(UserRules.toLeave(leaving.keySet(), standing, coming).isEmpty(), "another administrator");
        }
    }
}
