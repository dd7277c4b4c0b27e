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
 * @param proofKey the thumbprint of the key to which the token is bound (RFC 9449 section 6.1)
 * @param standpoint of a token without a session, which lives as long as this holds
 * @param login of the user for whom a client was granted the token
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
        Instant expiresAt,
        Optional<String> proofKey,
        Optional<Standpoint> standpoint,
        Optional<Login> login) {
    /** Takes its own copy of the roles. */
    public AccessClaims {
        roles = Set.copyOf(roles);
    }

    /** For which nobody logged in, or where that is not told. */
    public AccessClaims(
            String issuer,
            Subject subject,
            String audience,
            String clientId,
            Scopes scope,
            Set<String> roles,
            Optional<SessionId> session,
            String tokenId,
            Instant issuedAt,
            Instant expiresAt,
            Optional<String> proofKey,
            Optional<Standpoint> standpoint) {
        this(
                issuer,
                subject,
                audience,
                clientId,
                scope,
                roles,
                session,
                tokenId,
                issuedAt,
                expiresAt,
                proofKey,
                standpoint,
                Optional.empty());
    }

    /** Of a session, for whoever holds the token. */
    public AccessClaims(
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
        this(
                issuer,
                subject,
                audience,
                clientId,
                scope,
                roles,
                session,
                tokenId,
                issuedAt,
                expiresAt,
                Optional.empty(),
                Optional.empty());
    }

    /** What was so when a token without a session was given; it is dead as soon as that is otherwise. */
    public record Standpoint(long epoch, long credentialVersion) {}

    /** When a user logged in, and what level of assurance that came to: an API may want more (RFC 9470). */
    public record Login(Instant at, String acr) {}

    /** Whether it lets its bearer do whatever its subject may do at our own doors, administration included. */
    public boolean isOwn() {
        return scope.words().isEmpty() || scope.words().contains("account");
    }

    /** The same with those roles only that are among the given ones. */
    public AccessClaims withRolesAmong(Set<String> held) {
        var kept = roles.stream().filter(held::contains).collect(Collectors.toSet());
        return new AccessClaims(
                issuer,
                subject,
                audience,
                clientId,
                scope,
                kept,
                session,
                tokenId,
                issuedAt,
                expiresAt,
                proofKey,
                standpoint,
                login);
    }
}
