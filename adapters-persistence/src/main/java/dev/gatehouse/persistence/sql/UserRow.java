package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A user without the entries of the IP policy, which have rows of their own. */
final class UserRow implements Row<User> {
    @Override
    public void bind(User user, SqlStatement<?> to) {
        to.bind("id", user.id().value())
                .bind("nameDisplay", user.name().map(LoginName::display).orElse(null))
                .bind("nameCanonical", user.name().map(LoginName::canonical).orElse(null))
                .bind("emailDisplay", user.email().map(EmailAddress::display).orElse(null))
                .bind(
                        "emailCanonical",
                        user.email().map(EmailAddress::canonical).orElse(null))
                .bind("emailVerified", user.emailVerified())
                .bind(
                        "roles",
                        JsonTexts.write(
                                user.roles().stream().map(Role::name).sorted().toList()))
                .bind("status", user.status().name())
                .bind("mustReset", user.mustReset())
                .bind("credentialVersion", user.credentialVersion())
                .bind("ipMode", user.ipPolicy().mode().name())
                .bind("ipEnforcement", user.ipPolicy().enforcement().name())
                .bind("createdAt", Micros.of(user.createdAt()));
    }

    /** Every member, in the order of the table. */
    static @Nullable Object[] values(User user) {
        return new @Nullable Object[] {
            user.id().value(),
            user.name().map(LoginName::display).orElse(null),
            user.name().map(LoginName::canonical).orElse(null),
            user.email().map(EmailAddress::display).orElse(null),
            user.email().map(EmailAddress::canonical).orElse(null),
            user.emailVerified(),
            JsonTexts.write(user.roles().stream().map(Role::name).sorted().toList()),
            user.status().name(),
            user.mustReset(),
            user.credentialVersion(),
            user.ipPolicy().mode().name(),
            user.ipPolicy().enforcement().name(),
            Micros.of(user.createdAt())
        };
    }

    /** The rows of the user's IP policy: its own entries, then the networks that it names. */
    static Stream<@Nullable Object[]> lines(User user) {
        var id = user.id().value();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : user.ipPolicy().entries()) {
            rows.add(new @Nullable Object[] {
                id, rows.size(), entry.block().text(), entry.note(), Micros.of(entry.expiresAt()), null
            });
        }
        for (var network : user.ipPolicy().networkNames()) {
            rows.add(new @Nullable Object[] {id, rows.size(), null, null, null, network.value()});
        }
        return rows.stream();
    }

    @Override
    public User read(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getString("id")),
                name(row),
                email(row),
                row.getBoolean("email_verified"),
                roles(row.getString("roles")),
                UserStatus.valueOf(row.getString("status")),
                row.getBoolean("must_reset"),
                row.getLong("credential_version"),
                NetworkRow.policy(row),
                Micros.instant(row, "created_at"));
    }

    static User with(User user, UnaryOperator<IpPolicy> filled) {
        return user.withIpPolicy(filled.apply(user.ipPolicy()));
    }

    private static Optional<LoginName> name(ResultSet row) throws SQLException {
        var canonical = row.getString("name_canonical");
        return canonical == null
                ? Optional.empty()
                : Optional.of(new LoginName(row.getString("name_display"), canonical));
    }

    private static Optional<EmailAddress> email(ResultSet row) throws SQLException {
        var canonical = row.getString("email_canonical");
        return canonical == null
                ? Optional.empty()
                : Optional.of(new EmailAddress(row.getString("email_display"), canonical));
    }

    private static Set<Role> roles(String json) {
        return JsonTexts.read(json).stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
