package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tokens of a session that stands; signs, so it works outside of any unit. */
final class TokenIssuer {
    private final String issuer;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SecretSource secrets;

    TokenIssuer(String issuer, AccessTokens accessTokens, RefreshTokens refreshTokens, SecretSource secrets) {
        this.issuer = issuer;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.secrets = secrets;
    }

    /** A signed access token, and the refresh token of the session's present generation where its mode has one. */
    Tokens issue(Session session, Principal who, Entrance entrance, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = accessEnd(session, entrance, issuedAt);
        var claims = claims(session, who, audience(session, entrance), secrets.tokenId(), issuedAt, expiresAt);
        var access = new IssuedToken(accessTokens.sign(claims), issuedAt, expiresAt);
        return new Tokens(access, refreshToken(session));
    }

    /** The random text that was drawn as the session's access token. */
    static Tokens opaque(Secret drawn, Session session, Entrance entrance, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        return new Tokens(new IssuedToken(drawn, issuedAt, accessEnd(session, entrance, issuedAt)), Optional.empty());
    }

    /** When an access token given out now ends: never after its session. */
    static Instant accessEnd(Session session, Entrance entrance, Instant issuedAt) {
        var own = issuedAt.plus(entrance.tokens().access());
        return own.isBefore(session.expiresAt()) ? own : session.expiresAt();
    }

    /** What a token of the session says. */
    AccessClaims claims(
            Session session, Principal who, String audience, String tokenId, Instant issuedAt, Instant expiresAt) {
        return new AccessClaims(
                issuer,
                session.subject(),
                audience,
                clientId(session.subject(), session.dialect()),
                session.scope(),
                roles(session, who),
                Optional.of(session.id()),
                tokenId,
                issuedAt,
                expiresAt);
    }

    /** A session keeps the audience with which it began; a long-lived credential began with none of its dialect's. */
    private static String audience(Session session, Entrance entrance) {
        return session.mode() == RefreshMode.FIXED ? entrance.tokens().audience() : session.audience();
    }

    /** The refresh token of the present generation, where the mode has one. */
    Optional<IssuedToken> refreshToken(Session session) {
        if (!handsOut(session.mode())) {
            return Optional.empty();
        }
        var claims = session.refreshClaims();
        return Optional.of(new IssuedToken(refreshTokens.seal(claims), claims.issuedAt(), claims.expiresAt()));
    }

    private static boolean handsOut(RefreshMode mode) {
        return switch (mode) {
            case ROTATE, KEEP, EXTEND -> true;
            case FIXED, NONE -> false;
        };
    }

    /** RFC 9068 section 2.2: the client to which the token was given; a password login has none but its dialect. */
    private static String clientId(Subject subject, DialectName dialect) {
        return switch (subject) {
            case Subject.OfUser ignored -> "dialect:" + dialect.value();
            case Subject.OfClient client -> client.text();
        };
    }

    /** When and by what the user of a session logged in. */
    static AccessClaims.Login login(Session session) {
        return new AccessClaims.Login(
                session.authTime(), LoginMeans.of(session.amr()).acr());
    }

    /** What the subject of a session may do now, as words. */
    static Set<String> roles(Session session, Principal who) {
        return switch (who) {
            case Principal.Person person
            when !session.scope().isRestricted() ->
                person.user().roles().stream().map(Role::word).collect(Collectors.toSet());
            case Principal.Person ignored -> Set.of();
            case Principal.Program ignored -> Set.of();
        };
    }
}
