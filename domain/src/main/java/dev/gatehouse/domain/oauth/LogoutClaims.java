package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * What a logout token says (OpenID Connect Back-Channel Logout 1.0 section 2.4); times in whole seconds.
 *
 * @param audience the client that is told
 * @param session the session that ended, as the client knows it
 */
public record LogoutClaims(
        String issuer,
        Subject subject,
        String audience,
        Optional<String> session,
        String tokenId,
        Instant issuedAt,
        Instant expiresAt) {}
