package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserRules;
import dev.gatehouse.domain.user.UserStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who stops being an administrator by a plan, and who becomes one: at least one who can log in must be left. */
final class PlannedAdministrators {
    private static final int PAGE = 100;

    private final Map<UserId, String> leaving = new LinkedHashMap<>();
    private final Set<UserId> coming = new HashSet<>();

    /** Notes a user as the plan finds and leaves them; empty is one who is not. Nobody comes who cannot log in. */
    void changed(String what, Optional<User> before, Optional<User> after, boolean canComeIn) {
        boolean runs = after.filter(PlannedAdministrators::runsTheHouse).isPresent();
        boolean ran = before.filter(PlannedAdministrators::runsTheHouse).isPresent();
        if (ran && !runs) {
            leaving.put(before.get().id(), what);
        }
        if (runs && !ran && canComeIn) {
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

    private static List<UserId> standing(Stores stores) {
        var search = new UserSearch(
                Optional.empty(),
                Optional.of(UserStatus.ACTIVE),
                Optional.of(Role.ADMIN),
                Span.ALWAYS,
                Span.ALWAYS,
                UserSearch.Sort.CREATED,
                false);
        var standing = new ArrayList<UserId>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = stores.userDirectory().page(search, after, PAGE);
            page.items().forEach(listed -> standing.add(listed.user().id()));
            after = page.next();
        } while (after.isPresent());
        return AbleAdministrators.among(stores, standing);
    }

    /** Sees to it, before anything is written, that the others are still there, and stay until the unit ends. */
    void hold(Stores stores) {
        if (!leaving.isEmpty()) {
            var standing = AbleAdministrators.lock(stores);
            Plan.require(UserRules.toLeave(leaving.keySet(), standing, coming).isEmpty(), "another administrator");
        }
    }
}
