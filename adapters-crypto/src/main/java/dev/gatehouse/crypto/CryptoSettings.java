package dev.gatehouse.crypto;

import java.util.List;

/**
 * What the sealing room is given.
 *
 * @param masterKey seals everything new
 * @param older master keys before it, newest first, under which older things still open; the last one is that with which
 *     the store was founded, and stays for as long as a credential digested under it lives
 * @param issuer the {@code iss} of every token
 * @param argon2 what one password hash costs
 */
public record CryptoSettings(MasterKey masterKey, List<MasterKey> older, String issuer, Argon2Parameters argon2) {
    /** Takes its own copy of the older keys, and refuses to issue in nobody's name. */
    public CryptoSettings {
        older = List.copyOf(older);
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("the issuer is empty");
        }
    }
}
