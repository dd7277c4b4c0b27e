package dev.gatehouse.launcher.management;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.UserId;
import java.util.Optional;

/** Finds out who is called so. */
public interface Directory {
    /** The user whom the identifier names. */
    Optional<UserId> find(LoginIdentifier identifier);
}
