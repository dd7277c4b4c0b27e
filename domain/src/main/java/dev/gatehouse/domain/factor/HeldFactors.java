package dev.gatehouse.domain.factor;

import java.util.Optional;

/**
 * What a user can show besides a password.
 *
 * @param app that was confirmed
 * @param passkeys whether there is one at least
 */
public record HeldFactors(Optional<CodeApp> app, boolean passkeys) {
    /** Nothing. */
    public static final HeldFactors NONE = new HeldFactors(Optional.empty(), false);

    /** Whether there is an app. */
    public boolean hasApp() {
        return app.isPresent();
    }

    /** Whether there is anything at all. */
    public boolean isAny() {
        return hasApp() || passkeys;
    }
}
