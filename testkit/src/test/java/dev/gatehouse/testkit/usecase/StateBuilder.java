package dev.gatehouse.testkit.usecase;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Declared users and clients in words; whatever is not said is left as it is. */
final class StateBuilder {
    private StateBuilder() {}

    static UserWish user(String name) {
        return new UserWish(name);
    }

    static ClientWish client(String name) {
        return new ClientWish(name);
    }

    static DesiredState both(UserWish user, ClientWish client) {
        return new DesiredState(List.of(user.wish()), List.of(client.wish()));
    }

    static final class UserWish {
        private final String name;
        private Optional<UserId> id = Optional.empty();
        private Optional<EmailAddress> email = Optional.empty();
        private Optional<Boolean> verified = Optional.empty();
        private Optional<Boolean> admin = Optional.empty();
        private Optional<Set<Role>> roles = Optional.empty();
        private Optional<UserStatus> status = Optional.empty();
        private Optional<Boolean> mustReset = Optional.empty();
        private Optional<Password> password = Optional.empty();
        private Optional<ForeignHash> passwordHash = Optional.empty();
        private Optional<PolicyDraft> policy = Optional.empty();
        private Optional<Instant> createdAt = Optional.empty();
        private boolean absent;

        private UserWish(String name) {
            this.name = name;
        }

        UserWish id(String text) {
            id = Optional.of(new UserId(text));
            return this;
        }

        UserWish email(String text) {
            email = EmailAddress.parse(text);
            verified = Optional.of(true);
            return this;
        }

        UserWish admin(boolean is) {
            admin = Optional.of(is);
            return this;
        }

        UserWish disabled() {
            status = Optional.of(UserStatus.DISABLED);
            return this;
        }

        UserWish mustReset() {
            return mustReset(true);
        }

        UserWish mustReset(boolean must) {
            mustReset = Optional.of(must);
            return this;
        }

        UserWish roles(Role... all) {
            roles = Optional.of(Set.of(all));
            return this;
        }

        UserWish password(String text) {
            password = Optional.of(House.password(text));
            return this;
        }

        UserWish passwordHash(String text) {
            passwordHash = Optional.of(new ForeignHash(text, Optional.empty()));
            return this;
        }

        UserWish policy(IpPolicy wanted) {
            policy = Optional.of(PolicyDraft.of(wanted));
            return this;
        }

        UserWish createdAt(Instant at) {
            createdAt = Optional.of(at);
            return this;
        }

        UserWish absent() {
            absent = true;
            return this;
        }

        DesiredUser wish() {
            return new DesiredUser(
                    id,
                    LoginName.parse(name),
                    email,
                    verified,
                    admin,
                    roles,
                    status,
                    mustReset,
                    password,
                    passwordHash,
                    policy,
                    createdAt,
                    absent);
        }

        DesiredState state() {
            return new DesiredState(List.of(wish()), List.of());
        }
    }
}
