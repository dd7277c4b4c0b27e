package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Scopes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Makes the tokens of a grant that stands; signs, so it works outside of any unit. */
final class GrantIssuer {
    private final String issuer;
    private final Entrance entrance;
    private final AccessTokens accessTokens;
    private final TokenIssuer tokens;
    private final IdentityIssuer identities;
    private final SecretSource secrets;

    GrantIssuer(
            String issuer,
            Entrance entrance,
            AccessTokens accessTokens,
            TokenIssuer tokens,
            IdentityIssuer identities,
            SecretSource secrets) {
        this.issuer = issuer;
        this.entrance = entrance;
        this.accessTokens = accessTokens;
        this.tokens = tokens;
        this.identities = identities;
        this.secrets = secrets;
    }

    /**
     * What stands, and what of it is handed out now.
     *
     * @param proofKey to which the access token is bound, if it is
     * @param nonce of the request that began it, if it begins now
     */
    record Standing(
            OAuthGrant grant,
            Session session,
            Principal who,
            Registration registration,
            Scopes scope,
            String audience,
            Optional<String> proofKey,
            Optional<String> nonce) {}

    /** An access token alone. */
    Outcome.Granted alone(Decision decision, AccessClaims claims) {
        return new Outcome.Granted(
                decision.id(),
                signed(claims),
                claims.proofKey().isPresent(),
                claims.scope(),
                Optional.empty(),
                Optional.empty());
    }

    /** An access token, a refresh token where the client registered for refreshing, and an ID token where one is asked for. */
    Outcome.Granted issue(Decision decision, Standing standing) {
        var session = standing.session();
        var access = signed(claims(standing, decision.now()));
        var refresh = standing.registration().may(Grant.REFRESH_TOKEN)
                ? tokens.refreshToken(session)
                : Optional.<IssuedToken>empty();
        var identity = standing.scope().words().contains(ScopeText.OPENID)
                ? Optional.of(identities.issue(standing, access.text(), decision.now()))
                : Optional.<Secret>empty();
        return new Outcome.Granted(
                decision.id(), access, standing.proofKey().isPresent(), standing.scope(), refresh, identity);
    }

    private AccessClaims claims(Standing standing, Instant now) {
        var session = standing.session();
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return new AccessClaims(
                issuer,
                session.subject(),
                standing.audience(),
                standing.grant().clientId().value(),
                standing.scope(),
                roles(standing),
                Optional.of(session.id()),
                secrets.tokenId(),
                issuedAt,
                TokenIssuer.accessEnd(session, entrance, issuedAt),
                standing.proofKey(),
                Optional.empty(),
                Optional.of(TokenIssuer.login(session)));
    }

    /** What a user may do is told where it was asked for. */
    private static Set<String> roles(Standing standing) {
        var words = standing.scope().words();
        return words.contains(ScopeText.ROLES) || words.contains(ScopeText.ACCOUNT)
                ? TokenIssuer.roles(standing.session(), standing.who())
                : Set.of();
    }

    private IssuedToken signed(AccessClaims claims) {
        return new IssuedToken(accessTokens.sign(claims), claims.issuedAt(), claims.expiresAt());
    }
}
