package dev.gatehouse.crypto;

import dev.gatehouse.domain.token.AccessClaims;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token whose signature and claims were judged once; its times are judged each time.
 *
 * @param key who signed it
 * @param notBefore the latest of {@code iat} and {@code nbf}
 */
record VerifiedToken(RingKey key, AccessClaims claims, Instant notBefore) {
    /** RFC 7519 sections 4.1.4 to 4.1.6; throws {@link TokenRefused}. */
    AccessClaims at(Instant now, Duration leeway) {
        if (!now.isBefore(claims.expiresAt().plus(leeway))) {
            throw new TokenRefused("expired");
        }
        if (now.plus(leeway).isBefore(notBefore)) {
            throw new TokenRefused("issued in the future");
        }
        return claims;
    }
}
