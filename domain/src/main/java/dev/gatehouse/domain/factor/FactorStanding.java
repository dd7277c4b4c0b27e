package dev.gatehouse.domain.factor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is of a user's second factors.
 *
 * @param since when the app was confirmed, if there is one
 * @param passkeys the oldest first
 * @param recoveryCodesLeft how many recovery codes were not used
 * @param isPasswordShort whether the password must be changed once the last factor goes
 */
public record FactorStanding(
        Optional<Instant> since, List<Passkey> passkeys, int recoveryCodesLeft, boolean isPasswordShort) {
    /** Nothing. */
    public static final FactorStanding NONE = new FactorStanding(Optional.empty(), List.of(), 0, false);

    /** Takes its own copy. */
    public FactorStanding {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether there is any at all. */
    public boolean isAny() {
        return since.isPresent() || !passkeys.isEmpty();
    }
}
