package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;

/** Whoever runs the house and can come in: by a password, a passkey, or a letter that leads to a new password. */
final class AbleAdministrators {
    private AbleAdministrators() {}

    /** All of them, held until the unit ends. */
    static List<UserId> lock(Stores stores) {
        return among(stores, stores.users().lockAdministrators());
    }

    /** Those of all who run the house; all if none of them can, for even then the last one stays. */
    static List<UserId> among(Stores stores, List<UserId> administrators) {
        var able = administrators.stream()
                .filter(id -> stores.users()
                        .find(id)
                        .filter(user -> canComeIn(stores, user))
                        .isPresent())
                .toList();
        return able.isEmpty() ? administrators : able;
    }

    /** Whether there is anything by which the user could log in. */
    static boolean canComeIn(Stores stores, User user) {
        return isReached(user)
                || stores.users().passwordOf(user.id()).isPresent()
                || !stores.passkeys().of(user.id()).isEmpty();
    }

    /** Whether a letter for a new password would be written. */
    static boolean isReached(User user) {
        return user.email().isPresent() && user.emailVerified();
    }
}
