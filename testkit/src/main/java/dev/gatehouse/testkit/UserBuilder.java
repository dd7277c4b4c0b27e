package dev.gatehouse.testkit;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A user as a test needs one: active, verified and free to come from anywhere until told otherwise. */
public final class UserBuilder {
    private User user;

    private UserBuilder(User user) {
        this.user = user;
    }

    /** The user of that name, with the address {@code name@example.org} and the id {@code u-name}. */
    public static UserBuilder named(String name) {
        return of(new User(
                new UserId("u-" + name),
                LoginName.parse(name),
                EmailAddress.parse(name + "@example.org"),
                true,
                Set.of(),
                UserStatus.ACTIVE,
                false,
                1,
                IpPolicy.OPEN,
                MovableClock.START));
    }

    /** A user like the given one. */
    public static UserBuilder of(User user) {
        return new UserBuilder(user);
    }

    /** With another id. */
    public UserBuilder id(String id) {
        return with(new UserId(id), user.name(), user.email());
    }

    /** With another login name; it must be one. */
    public UserBuilder name(String name) {
        return with(user.id(), Optional.of(LoginName.parse(name).orElseThrow()), user.email());
    }

    /** Without a login name. */
    public UserBuilder nameless() {
        return with(user.id(), Optional.empty(), user.email());
    }

    /** With another address; it must be one. */
    public UserBuilder email(String email) {
        return with(
                user.id(), user.name(), Optional.of(EmailAddress.parse(email).orElseThrow()));
    }

    /** Without an address, and so unverified. */
    public UserBuilder withoutEmail() {
        return with(user.id(), user.name(), Optional.empty()).unverified();
    }

    /** Whose address was never shown to be the user's own. */
    public UserBuilder unverified() {
        return with(false, user.roles(), user.status(), user.mustReset());
    }

    /** Who runs the house. */
    public UserBuilder admin() {
        return with(user.emailVerified(), Set.of(Role.ADMIN), user.status(), user.mustReset());
    }

    /** With these roles and no others. */
    public UserBuilder roles(Role... all) {
        return with(user.emailVerified(), Set.of(all), user.status(), user.mustReset());
    }

    /** Who may not use the account. */
    public UserBuilder disabled() {
        return with(user.emailVerified(), user.roles(), UserStatus.DISABLED, user.mustReset());
    }

    /** Who must change the password. */
    public UserBuilder mustReset() {
        return with(user.emailVerified(), user.roles(), user.status(), true);
    }

    /** With another credential version. */
    public UserBuilder credentialVersion(long version) {
        return with(version, user.ipPolicy(), user.createdAt());
    }

    /** Bound to a policy. */
    public UserBuilder ipPolicy(IpPolicy policy) {
        return with(user.credentialVersion(), policy, user.createdAt());
    }

    /** Made at another time. */
    public UserBuilder createdAt(Instant at) {
        return with(user.credentialVersion(), user.ipPolicy(), at);
    }

    /** The user. */
    public User build() {
        return user;
    }

    private UserBuilder with(UserId id, Optional<LoginName> name, Optional<EmailAddress> email) {
        user = new User(
                id,
                name,
                email,
                user.emailVerified(),
                user.roles(),
                user.status(),
                user.mustReset(),
                user.credentialVersion(),
                user.ipPolicy(),
                user.createdAt());
        return this;
    }

    private UserBuilder with(boolean verified, Set<Role> roles, UserStatus status, boolean mustReset) {
        user = new User(
                user.id(),
                user.name(),
                user.email(),
                verified,
                roles,
                status,
                mustReset,
                user.credentialVersion(),
                user.ipPolicy(),
                user.createdAt());
        return this;
    }

    private UserBuilder with(long credentialVersion, IpPolicy ipPolicy, Instant createdAt) {
        user = new User(
                user.id(),
                user.name(),
                user.email(),
                user.emailVerified(),
                user.roles(),
                user.status(),
                user.mustReset(),
                credentialVersion,
                ipPolicy,
                createdAt);
        return this;
    }
}
