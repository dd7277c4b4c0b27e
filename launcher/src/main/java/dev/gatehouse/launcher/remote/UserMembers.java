package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Users as a server shows them and is told of them. */
final class UserMembers {
    private UserMembers() {}

    /** The user; the policy has a route of its own, and of sessions nothing is shown. */
    static Listed listed(Shown shown) {
        var user = new User(
                shown.meaning(
                        "id", text -> Optional.of(text).filter(UserId::isValid).map(UserId::new)),
                shown.maybe("name", LoginName::parse),
                shown.maybe("email", EmailAddress::parse),
                shown.flag("emailVerified"),
                Set.copyOf(shown.list("roles", Role::of)),
                shown.meaning("status", UserStatus::of),
                shown.flag("mustReset"),
                0,
                IpPolicy.OPEN,
                shown.time("createdAt"));
        return new Listed(user, shown.optionalTime("lastLoginAt"));
    }

    static Body newUser(NewUser wish) {
        var body = new Body()
                .with("name", wish.name().map(LoginName::display))
                .with("email", wish.email().map(EmailAddress::display))
                .with("emailVerified", wish.emailVerified())
                .with("roles", wish.roles().stream().map(Role::word).toList())
                .with("status", wish.status().word())
                .with("mustReset", wish.mustReset());
        return switch (wish.password()) {
            case FirstPassword.Chosen(var password) -> body.with("password", SentSecret.text(password.normalized()));
            case FirstPassword.Drawn() -> body;
            case FirstPassword.None() -> body.orNull("password", Optional.empty());
        };
    }

    static Body patch(UserChange.Identity change) {
        var body = new Body().with("emailVerified", change.emailVerified());
        edit(body, "name", change.name(), LoginName::display);
        edit(body, "email", change.email(), EmailAddress::display);
        return body;
    }

    private static <T> void edit(Body body, String name, Edit<T> edit, Function<T, String> text) {
        switch (edit) {
            case Edit.Kept<T>() -> {}
            case Edit.To<T>(Optional<T> value) -> body.orNull(name, value.map(text));
        }
    }

    static Body roles(Set<Role> roles) {
        return new Body().with("roles", roles.stream().map(Role::word).toList());
    }
}
