package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An app that shows its user one-time codes (RFC 6238).
 *
 * @param sealedSeed from which the codes are made, sealed for that user
 * @param lastStep the step of the last code that was taken, so that no code is taken twice
 * @param confirmedAt when the user proved that the app shows the right codes; empty while it counts for nothing
 */
public record CodeApp(UserId user, String sealedSeed, long lastStep, Instant begunAt, Optional<Instant> confirmedAt) {
    /** One that is being set up. */
    public static CodeApp begun(UserId user, String sealedSeed, Instant now) {
        return new CodeApp(user, sealedSeed, Long.MIN_VALUE, now, Optional.empty());
    }

    /** Whether the user logs in with it. */
    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /** Never the seed, sealed or not. */
    @Override
    public String toString() {
        return "CodeApp[" + user.value() + ", confirmed " + isConfirmed() + "]";
    }
}
