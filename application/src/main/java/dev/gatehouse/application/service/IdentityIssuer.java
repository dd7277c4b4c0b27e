package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Makes ID tokens: who logged in, when and how; what else is known of the user is told at userinfo. */
final class IdentityIssuer {
    /** A password and no more. */
    static final String ACR = "urn:gatehouse:acr:password";

    /** A client reads it at once. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final String issuer;
    private final IdentityTokens tokens;

    IdentityIssuer(String issuer, IdentityTokens tokens) {
        this.issuer = issuer;
        this.tokens = tokens;
    }

    Secret issue(GrantIssuer.Standing standing, Secret accessToken, Instant now) {
        var session = standing.session();
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var claims = new IdentityClaims(
                issuer,
                session.subject(),
                standing.grant().clientId().value(),
                standing.nonce(),
                session.authTime(),
                ACR,
                Arrays.asList(session.amr().split(" ", -1)),
                Optional.of(session.id().value()),
                UserClaims.NONE,
                issuedAt,
                issuedAt.plus(LIFE));
        return tokens.sign(claims, accessToken, standing.registration().identityAlgorithm());
    }
}
