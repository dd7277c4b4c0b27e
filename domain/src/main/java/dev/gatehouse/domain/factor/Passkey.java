package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that an authenticator keeps for its user (WebAuthn), and shows once it has verified who holds it.
 *
 * @param id by which the authenticator knows it, in Base64url
 * @param publicKey as it came from the authenticator, in Base64url
 * @param counter of the last answer that was taken; 0 where the authenticator does not count
 * @param name that its user gave it
 */
public record Passkey(
        String id,
        UserId user,
        String publicKey,
        long counter,
        String name,
        Instant createdAt,
        Optional<Instant> usedAt) {
    /** How many a user may have. */
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 64;

    /** A name as it is kept: one line, not too long; empty for what is no name. */
    public static Optional<String> name(String typed) {
        var name = typed.strip();
        return name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(name);
    }
}
