package dev.gatehouse.domain.user;

import dev.gatehouse.domain.network.IpPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person with an account; the password is kept apart, so that no answer can carry it by accident.
 *
 * @param emailVerified whether the address was shown to be the user's own
 * @param mustReset whether the next login may do nothing but change the password
 * @param credentialVersion rises with every password change, disabling and sign-out everywhere; older sessions are dead
 */
public record User(
        UserId id,
        Optional<LoginName> name,
        Optional<EmailAddress> email,
        boolean emailVerified,
        Set<Role> roles,
        UserStatus status,
        boolean mustReset,
        long credentialVersion,
        IpPolicy ipPolicy,
        Instant createdAt) {
    /** Refuses a user who could never be addressed. */
    public User {
        if (name.isEmpty() && email.isEmpty()) {
            throw new IllegalArgumentException("a user has a login name or an e-mail address");
        }
        roles = Set.copyOf(roles);
    }

    /** The same user, all of whose sessions are dead. */
    public User withNextVersion() {
        return new User(
                id, name, email, emailVerified, roles, status, mustReset, credentialVersion + 1, ipPolicy, createdAt);
    }

    /** The same user, who must change the password or need not. */
    public User withMustReset(boolean must) {
        return new User(id, name, email, emailVerified, roles, status, must, credentialVersion, ipPolicy, createdAt);
    }

    /** The same user under another policy. */
    public User withIpPolicy(IpPolicy policy) {
        return new User(id, name, email, emailVerified, roles, status, mustReset, credentialVersion, policy, createdAt);
    }

    /** The same user, called and reached otherwise. */
    public User withIdentity(Optional<LoginName> newName, Optional<EmailAddress> newEmail, boolean verified) {
        return new User(
                id, newName, newEmail, verified, roles, status, mustReset, credentialVersion, ipPolicy, createdAt);
    }

    /** The same user, with these roles and no others. */
    public User withRoles(Set<Role> others) {
        return new User(
                id, name, email, emailVerified, others, status, mustReset, credentialVersion, ipPolicy, createdAt);
    }

    /** The same user, who may use the account or may not. */
    public User withStatus(UserStatus other) {
        return new User(
                id, name, email, emailVerified, roles, other, mustReset, credentialVersion, ipPolicy, createdAt);
    }

    /** What people call the user: the name, or else the address. */
    public String called() {
        return name.map(LoginName::display)
                .or(() -> email.map(EmailAddress::display))
                .orElseThrow();
    }

    /** Whether the account may be used. */
    public boolean isActive() {
        return status == UserStatus.ACTIVE;
    }

    /** Whether the user runs the house. */
    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }
}
