package dev.gatehouse.crypto;

import java.time.Duration;
import java.util.List;

/**
 * What the sealing room is given.
 *
 * @param masterKey seals everything new
 * @param older master keys before it, newest first, under which older things still open; the last one is that with which
 *     the store was founded, and stays for as long as a credential digested under it lives
 * @param issuer the {@code iss} of every token
 * @param argon2 what one password hash costs
 * @param leeway how far the clocks of two nodes may be apart when the times of an access token are judged; at most 30 s
 */
public record CryptoSettings(
        MasterKey masterKey, List<MasterKey> older, String issuer, Argon2Parameters argon2, Duration leeway) {
    /** The most that clocks may be apart, and the default. */
    public static final Duration MOST_LEEWAY = Duration.ofSeconds(30);

    /** Takes its own copy of the older keys; refuses to issue in nobody's name, and a leeway that would keep dead tokens alive. */
    public CryptoSettings {
        older = List.copyOf(older);
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("the issuer is empty");
        }
        if (leeway.isNegative() || leeway.compareTo(MOST_LEEWAY) > 0) {
            throw new IllegalArgumentException("the leeway is 0 to " + MOST_LEEWAY.toSeconds() + " s");
        }
    }

    /** The same with the leeway that nodes with well-kept clocks need at most. */
    public CryptoSettings(MasterKey masterKey, List<MasterKey> older, String issuer, Argon2Parameters argon2) {
        this(masterKey, older, issuer, argon2, MOST_LEEWAY);
    }
}
