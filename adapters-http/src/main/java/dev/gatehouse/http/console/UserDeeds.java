package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import java.util.Optional;

/** Does to a user what a page asks for, to one as to many. */
record UserDeeds(AdministerUsers users, AdministerSessions sessions) {
    /** What came of it. */
    Outcome done(Administrator by, UserAction action, UserId id) {
        return switch (action) {
            case DISABLE -> changed(by, id, new UserChange.Status(UserStatus.DISABLED));
            case ENABLE -> changed(by, id, new UserChange.Status(UserStatus.ACTIVE));
            case RESET -> changed(by, id, new UserChange.RequireReset());
            case UNLOCK -> users.unlock(by, id);
            case REMOVE_FACTORS -> users.removeFactors(by, id);
            case END_SESSIONS -> ended(by, id);
            case DELETE -> users.delete(by, id, Optional.empty());
        };
    }

    private Outcome changed(Administrator by, UserId id, UserChange change) {
        return users.change(by, id, Optional.empty(), change);
    }

    private Outcome ended(Administrator by, UserId id) {
        var sweep = sessions.endAll(by, SessionFilter.of(new Subject.OfUser(id)));
        return sweep.spared() > 0
                ? new Outcome.Objected(UserObjection.BEYOND_OWN_PERMISSIONS)
                : users.find(id)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(() -> new Outcome.Objected(UserObjection.NO_SUCH_USER));
    }
}
