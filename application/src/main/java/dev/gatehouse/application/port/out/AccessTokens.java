package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SigningKey;
import java.time.Instant;
import java.util.List;

/** Signs access tokens (RFC 9068) and reads them again. */
public interface AccessTokens {
    /** What reading a text as an access token came to. */
    sealed interface Reading {
        /** Signed by one of our keys and valid at the time; says nothing of its session. */
        record Valid(AccessClaims claims) implements Reading {}

        /** Not an access token of ours, or no longer. */
        record Invalid(String why) implements Reading {}

        /** Names a key that is not on the ring: perhaps one that another node has just made. */
        record UnknownKey(String keyId) implements Reading {}
    }

    /** A new key, sealed, in state pending. */
    SigningKey generate(String algorithm, Instant now);

    /**
     * Puts the keys on the ring in place of those that were there; of the active ones the first signs access tokens. A key
     * that cannot be unsealed is an error.
     */
    void useKeys(List<SigningKey> keys);

    /** Signs with the first active key; an error if there is none. */
    Secret sign(AccessClaims claims);

    /** Reads a text as an access token at a time, with at most 30 s of leeway. */
    Reading read(Secret token, Instant now);
}
