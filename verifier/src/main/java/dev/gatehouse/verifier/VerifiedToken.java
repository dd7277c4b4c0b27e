package dev.gatehouse.verifier;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a token that was found good says (RFC 9068 section 2.2); it does not hold the token itself.
 *
 * @param subject whose token it is, unique at the issuer and never given out again
 * @param clientId the program that was given the token
 * @param tokenId the {@code jti}
 * @param audiences for whom it was issued
 * @param scopes what its bearer may do
 * @param roles what the user is, at the issuer
 * @param session the session whose end ends the token; none for a token of a client's own
 * @param proofKey the thumbprint of the key whose possession the bearer must prove (RFC 9449 section 6.1)
 * @param loggedInAt when the user last showed a credential; who wants it newer says so (RFC 9470)
 * @param loginClass what that login was worth, the {@code acr}; who wants a better one says so
 */
public record VerifiedToken(
        String subject,
        String clientId,
        String tokenId,
        Set<String> audiences,
        Set<String> scopes,
        Set<String> roles,
        Optional<String> session,
        Optional<String> proofKey,
        Optional<Instant> loggedInAt,
        Optional<String> loginClass,
        Instant issuedAt,
        Instant expiresAt)
        implements Principal {
    /** Takes its own copies. */
    public VerifiedToken {
        audiences = Set.copyOf(audiences);
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
    }

    /** Whether the bearer may do that. */
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** Whether the user is that. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** The subject. */
    @Override
    public String getName() {
        return subject;
    }
}
