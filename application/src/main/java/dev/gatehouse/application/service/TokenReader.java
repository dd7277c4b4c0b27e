package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.OpaqueTokenStore.OpaqueToken;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.AccessClaims.Standpoint;
import dev.gatehouse.domain.token.RefreshMode;
import java.time.Instant;
import java.util.Optional;

/** Reads access tokens of both forms and adopted tokens, and asks whether their session still lives. */
final class TokenReader {
    private final UnitOfWork unitOfWork;
    private final AccessTokens accessTokens;
    private final Digests digests;
    private final TokenIssuer issuer;
    private final KeyKeeper keys;
    private final Liveness liveness;
    private final Recent<SecretDigest, OpaqueToken> recent;
    private final Recent<String, Principal> standings;

    TokenReader(
            UnitOfWork unitOfWork,
            AccessTokens accessTokens,
            Digests digests,
            TokenIssuer issuer,
            KeyKeeper keys,
            Liveness liveness,
            Recent<SecretDigest, OpaqueToken> recent,
            Recent<String, Principal> standings) {
        this.unitOfWork = unitOfWork;
        this.accessTokens = accessTokens;
        this.digests = digests;
        this.issuer = issuer;
        this.keys = keys;
        this.liveness = liveness;
        this.recent = recent;
        this.standings = standings;
    }

    /** A good access token: what it says, whose it is, and the living session behind it, if it has one. */
    record Bearer(AccessClaims claims, Principal who, Optional<Session> session) {
        boolean isRestricted() {
            return claims.scope().isRestricted();
        }

        /** Whether the session is a long-lived credential, of which this token is only one of many. */
        boolean isOfFixedSession() {
            return session.filter(row -> row.mode() == RefreshMode.FIXED).isPresent();
        }

        /** Whether whoever holds it may use it, and for whatever its subject may do at our own doors. */
        boolean isOwn() {
            boolean isGranted = session.filter(row -> row.dialect().equals(DialectName.OAUTH))
                    .isPresent();
            return claims.isOwn() && claims.proofKey().isEmpty() && (!isGranted || isForUs());
        }

        /** Dialects may give their tokens any audience (E7); what a client was granted for another API, that API must not use here. */
        private boolean isForUs() {
            return claims.audience().equals(claims.issuer())
                    && claims.scope().words().contains(ScopeText.ACCOUNT);
        }
    }

    Optional<Bearer> read(Secret token, Instant now) {
        return digests.hasOurShape(Digests.Purpose.OPAQUE_TOKEN, token) ? readOpaque(token, now) : readJwt(token, now);
    }

    /** The living session behind a long-lived token that an older system gave out. */
    Optional<Liveness.Living> readAdopted(Secret token, Instant now) {
        var digest = digests.digest(Digests.Purpose.ADOPTED_TOKEN, token);
        return unitOfWork
                .read(stores -> stores.sessions().findAdopted(digest))
                .flatMap(session -> liveness.find(session.id(), now));
    }

    private Optional<Bearer> readJwt(Secret token, Instant now) {
        return switch (accessTokens.read(token, now)) {
            case Reading.Valid(AccessClaims claims) -> living(claims, now);
            case Reading.Invalid invalid -> Optional.empty();
            case Reading.UnknownKey unknown -> again(token, now);
        };
    }

    /** Another node may just have made the key: read the keys anew, not too often, and try once more. */
    private Optional<Bearer> again(Secret token, Instant now) {
        boolean reloaded = keys.reloadForUnknownKey();
        return reloaded && accessTokens.read(token, now) instanceof Reading.Valid(AccessClaims claims)
                ? living(claims, now)
                : Optional.empty();
    }

    private Optional<Bearer> living(AccessClaims claims, Instant now) {
        return claims.standpoint().isPresent() ? standing(claims, now) : ofSession(claims, now);
    }

    /** A token without a session lives while nothing changed of what was so when it was given, and nobody revoked it. */
    private Optional<Bearer> standing(AccessClaims claims, Instant now) {
        return Optional.of(claims)
                .filter(said -> now.isBefore(said.expiresAt()))
                .flatMap(said -> standings.find(said.tokenId(), () -> unitOfWork.read(stores -> stand(stores, said))))
                .map(who -> new Bearer(claims, who, Optional.empty()));
    }

    /** The subject of a token without a session, if the token stands. */
    static Optional<Principal> stand(Stores stores, AccessClaims claims) {
        var epoch = stores.installation().epoch();
        return SubjectFinder.find(stores, claims.subject())
                .filter(who -> {
                    var now = SubjectFinder.standing(who, epoch);
                    var given = claims.standpoint();
                    return now.active()
                            && given.equals(Optional.of(new Standpoint(now.epoch(), now.credentialVersion())));
                })
                .filter(who -> !stores.revokedTokens().contains(claims.tokenId()));
    }

    /** Forgets a token without a session that was revoked here. */
    void forget(String tokenId) {
        standings.forget(tokenId);
    }

    /** The leeway of reading is for clocks that differ; here our own clock has issued the token and ends it to the second. */
    private Optional<Bearer> ofSession(AccessClaims claims, Instant now) {
        return claims.session()
                .filter(id -> now.isBefore(claims.expiresAt()))
                .flatMap(id -> liveness.find(id, now))
                .filter(living -> living.session().subject().equals(claims.subject()))
                .map(living -> new Bearer(stillHeld(claims, living), living.who(), Optional.of(living.session())));
    }

    /** A role that was taken away since the token was signed is not told any more. */
    private static AccessClaims stillHeld(AccessClaims claims, Liveness.Living living) {
        return claims.withRolesAmong(TokenIssuer.roles(living.session(), living.who()));
    }

    private Optional<Bearer> readOpaque(Secret token, Instant now) {
        var digest = digests.digest(Digests.Purpose.OPAQUE_TOKEN, token);
        return recent.find(
                        digest,
                        () -> unitOfWork.read(stores -> stores.opaqueTokens().find(digest)))
                .filter(found -> now.isBefore(found.expiresAt()))
                .flatMap(found -> liveness.find(found.session(), now).map(living -> bearer(found, living)));
    }

    private Bearer bearer(OpaqueToken found, Liveness.Living living) {
        var session = living.session();
        var claims = issuer.claims(
                session,
                living.who(),
                session.audience(),
                found.digest().hex().substring(0, 22),
                found.issuedAt(),
                found.expiresAt());
        return new Bearer(claims, living.who(), Optional.of(session));
    }
}
