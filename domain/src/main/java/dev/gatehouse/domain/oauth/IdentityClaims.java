package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an ID token says (OpenID Connect Core section 2); times in whole seconds.
 *
 * @param audience the client that is told
 * @param nonce what the client sent, so that it knows its own answer
 * @param authTime when the user showed who they are
 * @param acr how well they did
 * @param amr by what (RFC 8176)
 * @param session the session in the browser, as the client knows it
 */
public record IdentityClaims(
        String issuer,
        Subject subject,
        String audience,
        Optional<String> nonce,
        Instant authTime,
        String acr,
        List<String> amr,
        Optional<String> session,
        UserClaims user,
        Instant issuedAt,
        Instant expiresAt) {
    /** Takes its own copy. */
    public IdentityClaims {
        amr = List.copyOf(amr);
    }
}
