package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Users as they are shown, and what requests say of them; what is shown is never read back as it is. */
final class UserMessages {
    private static final String EMAIL = "email";
    private static final String EMAIL_VERIFIED = "emailVerified";
    private static final String NAME = "name";
    private static final String PASSWORD = "password";
    private static final String ROLES = "roles";

    private UserMessages() {}

    /**
     * A user.
     *
     * @param lastLoginAt up to an hour before the last login with a password; left out before the first
     */
    record Shown(
            String id,
            Optional<String> name,
            Optional<String> email,
            boolean emailVerified,
            List<String> roles,
            String status,
            boolean mustReset,
            Instant createdAt,
            Optional<Instant> lastLoginAt) {}

    /**
     * A user who was just made.
     *
     * @param password the one that was drawn, told here and never again
     */
    record Made(Shown user, Optional<Secret> password) {}

    static Shown shown(Listed listed) {
        var user = listed.user();
        return new Shown(
                user.id().value(),
                user.name().map(LoginName::display),
                user.email().map(EmailAddress::display),
                user.emailVerified(),
                user.roles().stream().map(Role::word).sorted().toList(),
                user.status().word(),
                user.mustReset(),
                user.createdAt(),
                listed.lastLoginAt());
    }

    /** A user who shall be. Without a password one is drawn, to be changed at the first login; {@code null} is none. */
    static NewUser newUser(AdminBody body) {
        var name = body.meaning(NAME, LoginName::parse);
        var email = body.meaning(EMAIL, EmailAddress::parse);
        if (body.value(NAME).isEmpty() && body.value(EMAIL).isEmpty()) {
            body.flaw(NAME, "missing");
        }
        var password = password(body);
        return new NewUser(
                name,
                email,
                body.flag(EMAIL_VERIFIED).orElse(email.isEmpty()),
                body.list(ROLES, Role::of).map(Set::copyOf).orElse(Set.of()),
                body.meaning("status", UserStatus::of).orElse(UserStatus.ACTIVE),
                body.flag("mustReset").orElse(password instanceof FirstPassword.Drawn),
                password);
    }

    private static FirstPassword password(AdminBody body) {
        if (body.isNull(PASSWORD)) {
            return new FirstPassword.None();
        }
        return body.meaning(PASSWORD, text -> Password.parse(Secret.of(text)))
                .<FirstPassword>map(FirstPassword.Chosen::new)
                .orElseGet(FirstPassword.Drawn::new);
    }

    /** A merge patch (RFC 7396) of how a user is called and reached; all else has a route of its own. */
    static UserChange.Identity identity(AdminBody patch) {
        if (patch.isNull(EMAIL_VERIFIED)) {
            patch.flaw(EMAIL_VERIFIED, "not_removable");
        }
        return new UserChange.Identity(
                edit(patch, NAME, LoginName::parse),
                edit(patch, EMAIL, EmailAddress::parse),
                patch.flag(EMAIL_VERIFIED));
    }

    private static <T> Edit<T> edit(AdminBody patch, String member, Function<String, Optional<T>> parser) {
        if (patch.isNull(member)) {
            return new Edit.To<>(Optional.empty());
        }
        var value = patch.meaning(member, parser);
        return value.isPresent() ? new Edit.To<>(value) : new Edit.Kept<>();
    }

    static UserChange.Roles roles(AdminBody body) {
        var roles = body.list(ROLES, Role::of);
        if (roles.isEmpty()) {
            body.flaw(ROLES, "missing");
        }
        return new UserChange.Roles(roles.map(Set::copyOf).orElse(Set.of()));
    }
}
