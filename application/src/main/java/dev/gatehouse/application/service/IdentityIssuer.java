package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes ID tokens: who logged in, when and how, and of the user what userinfo tells for that scope, since many clients never ask
 * there (OpenID Connect Core section 5.4 has it at userinfo, and section 2 lets an ID token hold more).
 */
final class IdentityIssuer {
    /** A client reads it at once. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final String issuer;
    private final IdentityTokens tokens;
    private final KeyKeeper keys;

    IdentityIssuer(String issuer, IdentityTokens tokens, KeyKeeper keys) {
        this.issuer = issuer;
        this.tokens = tokens;
        this.keys = keys;
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
                LoginMeans.of(session.amr()).acr(),
                Arrays.asList(session.amr().split(" ", -1)),
                Optional.of(session.id().value()),
                told(standing),
                issuedAt,
                issuedAt.plus(LIFE));
        var algorithm = standing.registration().identityAlgorithm();
        keys.provide(algorithm);
        return tokens.sign(claims, accessToken, algorithm);
    }

    private static UserClaims told(GrantIssuer.Standing standing) {
        return switch (standing.who()) {
            case Principal.Person(var user) -> UserClaims.of(user, standing.scope());
            case Principal.Program ignored -> UserClaims.NONE;
        };
    }
}
