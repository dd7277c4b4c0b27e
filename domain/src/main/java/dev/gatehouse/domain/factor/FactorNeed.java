package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.user.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who must have shown more than a password before running anything in the house.
 *
 * @param roles whoever holds one of these must
 */
public record FactorNeed(Set<Role> roles) {
    /** Nobody must. */
    public static final FactorNeed OF_NOBODY = new FactorNeed(Set.of());

    /** Whoever holds a role must. */
    public static final FactorNeed OF_ALL = new FactorNeed(EnumSet.allOf(Role.class));

    /** Takes its own copy. */
    public FactorNeed {
        roles = Set.copyOf(roles);
    }

    /** Whether it says anything about who holds those roles. */
    public boolean concerns(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }

    /** Whether a login by those means is enough for who holds those roles. */
    public boolean isMetBy(Set<Role> held, LoginMeans means) {
        return !concerns(held) || means.isWithFactor();
    }
}
