package dev.gatehouse.domain.session;

import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;

/**
 * What a refresh token says: the place of its holder in a session. Every part is a function of the session's row, so that
 * the same row always gives the same token.
 *
 * @param keyId the key that seals it
 * @param nonce the row's nonce at that generation ({@code jti})
 * @param issuedAt whole seconds
 * @param expiresAt whole seconds
 */
public record RefreshClaims(
        String keyId, SessionId session, long generation, String nonce, Instant issuedAt, Instant expiresAt) {}
