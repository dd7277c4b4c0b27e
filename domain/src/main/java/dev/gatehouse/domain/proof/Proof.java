package dev.gatehouse.domain.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * A proof that its sender holds a key, for one request (RFC 9449 section 4.2); its signature is right, and no more.
 *
 * @param thumbprint of the key (RFC 7638)
 * @param method {@code htm}
 * @param uri {@code htu}
 * @param id {@code jti}
 * @param accessTokenHash {@code ath}
 */
public record Proof(
        String thumbprint,
        String method,
        String uri,
        String id,
        Instant issuedAt,
        Optional<String> nonce,
        Optional<String> accessTokenHash) {}
