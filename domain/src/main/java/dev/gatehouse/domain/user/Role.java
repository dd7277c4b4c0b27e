package dev.gatehouse.domain.user;

import dev.gatehouse.domain.admin.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do beyond using the own account. */
public enum Role {
    /** Runs the house. */
    ADMIN,
    /** Helps users: looks, forces a reset, ends sessions. */
    SUPPORT,
    /** Looks, and changes nothing. */
    AUDITOR;

    /** What the role allows: to look at everything, and what is its own. */
    public Set<Permission> permissions() {
        return Arrays.stream(Permission.values())
                .filter(one -> one.isOfReading() || mayBesides(one))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayBesides(Permission permission) {
        return switch (this) {
            case ADMIN -> true;
            case SUPPORT -> permission == Permission.USERS_RESET || permission == Permission.SESSIONS_REVOKE;
            case AUDITOR -> false;
        };
    }

    /** What roles allow together. */
    public static Set<Permission> permissionsOf(Set<Role> roles) {
        return roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The stable word, such as {@code admin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
