package dev.gatehouse.domain.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a client signed to show who it is (RFC 7523 section 3); its signature is right, and no more.
 *
 * @param id {@code jti}
 */
public record Assertion(
        String issuer,
        String subject,
        Set<String> audiences,
        String id,
        Optional<Instant> issuedAt,
        Optional<Instant> notBefore,
        Instant expiresAt) {
    /** Takes its own copy. */
    public Assertion {
        audiences = Set.copyOf(audiences);
    }
}
