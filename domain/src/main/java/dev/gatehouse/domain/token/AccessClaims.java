package dev.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an access token says (RFC 9068 section 2.2); times in whole seconds.
 *
 * @param clientId the program that was given the token: {@code dialect:<name>} for password logins
 * @param session the session whose end ends the token
 * @param roles what a user may do, as lower-case words; empty for clients
 */
public record AccessClaims(
        String issuer,
        Subject subject,
        String audience,
        String clientId,
        Scopes scope,
        Set<String> roles,
        Optional<SessionId> session,
        String tokenId,
        Instant issuedAt,
        Instant expiresAt) {
    /** Takes its own copy of the roles. */
    public AccessClaims {
        roles = Set.copyOf(roles);
    }

    /** The same with those roles only that are among the given ones. */
    public AccessClaims withRolesAmong(Set<String> held) {
        var kept = roles.stream().filter(held::contains).collect(Collectors.toSet());
        return new AccessClaims(
                issuer, subject, audience, clientId, scope, kept, session, tokenId, issuedAt, expiresAt);
    }
}
