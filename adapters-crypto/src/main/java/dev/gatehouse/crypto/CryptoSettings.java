package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.MasterKeySeal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the sealing room is given.
 *
 * @param masterKey seals everything new
 * @param others master keys under which things open too, in any order: earlier ones, and one that is to come
 * @param seal what the store says of its master keys
 * @param issuer the {@code iss} of every token
 * @param argon2 what one password hash costs
 * @param leeway how far the clocks of two nodes may be apart when the times of an access token are judged; at most 30 s
 * @param consolePort where passkeys are taken too, on the host of the issuer; empty: at the issuer alone
 */
public record CryptoSettings(
        MasterKey masterKey,
        List<MasterKey> others,
        MasterKeySeal seal,
        String issuer,
        Argon2Parameters argon2,
        Duration leeway,
        OptionalInt consolePort) {
    /** The most that clocks may be apart, and the default. */
    public static final Duration MOST_LEEWAY = Duration.ofSeconds(30);

    /** Takes its own copy of the other keys; refuses to issue in nobody's name, and a leeway that would keep dead tokens alive. */
    public CryptoSettings {
        others = List.copyOf(others);
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("the issuer is empty");
        }
        if (leeway.isNegative() || leeway.compareTo(MOST_LEEWAY) > 0) {
            throw new IllegalArgumentException("the leeway is 0 to " + MOST_LEEWAY.toSeconds() + " s");
        }
    }

    /** For a console that is where everything else is. */
    public CryptoSettings(
            MasterKey masterKey,
            List<MasterKey> others,
            MasterKeySeal seal,
            String issuer,
            Argon2Parameters argon2,
            Duration leeway) {
        this(masterKey, others, seal, issuer, argon2, leeway, OptionalInt.empty());
    }

    /** For a store in which nothing was sealed yet, with the most leeway. */
    public CryptoSettings(MasterKey masterKey, List<MasterKey> others, String issuer, Argon2Parameters argon2) {
        this(masterKey, others, MasterKeySeal.NONE, issuer, argon2, MOST_LEEWAY);
    }
}
