package dev.gatehouse.domain.user;

import dev.gatehouse.domain.admin.Edit;
import java.util.Optional;
import java.util.Set;

/** One thing that an administrator changes of a user. */
public sealed interface UserChange {
    /** How the user is called and reached; another address has to be verified anew, unless it is said to be. */
    record Identity(Edit<LoginName> name, Edit<EmailAddress> email, Optional<Boolean> emailVerified)
            implements UserChange {}

    /** What the user may do to the house. */
    record Roles(Set<Role> roles) implements UserChange {}

    /** Whether the account may be used. */
    record Status(UserStatus status) implements UserChange {}

    /** The next login may do nothing but change the password. */
    record RequireReset() implements UserChange {}

    /** The user after the change, signed out if something is lost by it; empty if nobody could address that user. */
    default Optional<User> applyTo(User before) {
        return switch (this) {
            case Identity identity -> identified(before, identity);
            case Roles(var roles) -> Optional.of(UserRules.settled(before, before.withRoles(roles)));
            case Status(var status) -> Optional.of(UserRules.settled(before, before.withStatus(status)));
            case RequireReset() -> Optional.of(UserRules.settled(before, before.withMustReset(true)));
        };
    }

    /** Whether it may end somebody's being an administrator. */
    default boolean mayDemote() {
        return switch (this) {
            case Identity ignored -> false;
            case Roles ignored -> true;
            case Status ignored -> true;
            case RequireReset() -> false;
        };
    }

    private static Optional<User> identified(User before, Identity change) {
        var name = change.name().over(before.name());
        var email = change.email().over(before.email());
        if (name.isEmpty() && email.isEmpty()) {
            return Optional.empty();
        }
        var verified = change.emailVerified().orElse(email.isEmpty() || UserRules.isVerified(before, email));
        return Optional.of(before.withIdentity(name, email, verified));
    }
}
