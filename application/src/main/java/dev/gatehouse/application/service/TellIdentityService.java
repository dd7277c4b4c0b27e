package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.TellIdentity;
import dev.gatehouse.application.service.ProofCheck.Proved;
import dev.gatehouse.application.service.TokenReader.Bearer;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells of whom an access token speaks. */
final class TellIdentityService implements TellIdentity {
    private final DialectName granted;
    private final TokenReader reader;
    private final ProofCheck proofs;
    private final InstantSource clock;

    /**
     * A teller for the house.
     *
     * @param granted the dialect of what clients are granted
     */
    TellIdentityService(DialectName granted, TokenReader reader, ProofCheck proofs, InstantSource clock) {
        this.granted = granted;
        this.reader = reader;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public Outcome tell(Shown shown) {
        var now = clock.instant();
        return switch (shown) {
            case Shown.Alone(var token) ->
                reader.read(token, now)
                        // RFC 9449 section 7.2: a bound token is nothing to whoever shows no proof.
                        .filter(bearer -> bearer.claims().proofKey().isEmpty())
                        .map(this::tell)
                        .orElseGet(Outcome.Unknown::new);
            case Shown.Bound(var token, var proof) ->
                reader.read(token, now)
                        .flatMap(bearer ->
                                bearer.claims().proofKey().map(key -> tellHolder(bearer, key, token, proof, now)))
                        .orElseGet(Outcome.Unknown::new);
        };
    }

    private Outcome tellHolder(Bearer bearer, String key, Secret token, Optional<ShownProof> proof, Instant now) {
        return switch (proofs.check(proof, Optional.of(token), now)) {
            case Proved.Nothing() -> new Outcome.Unproved();
            case Proved.Key(var held) -> held.equals(key) ? tell(bearer) : new Outcome.Unproved();
            case Proved.Refused(GrantRefusal.NonceWanted(var nonce)) -> new Outcome.NonceWanted(nonce);
            case Proved.Refused ignored -> new Outcome.Unproved();
        };
    }

    private Outcome tell(Bearer bearer) {
        boolean isOfDialect = bearer.session()
                .filter(session -> !session.dialect().equals(granted))
                .isPresent();
        if (isOfDialect) {
            return bearer.isRestricted() ? new Outcome.Insufficient() : new Outcome.Own(bearer.claims(), bearer.who());
        }
        return switch (bearer.who()) {
            case Principal.Person(var user) -> tellClient(bearer, user);
            // Core section 5.3.1 tells of users who logged in; a client knows itself.
            case Principal.Program ignored -> new Outcome.Insufficient();
        };
    }

    private static Outcome tellClient(Bearer bearer, User user) {
        var claims = bearer.claims();
        return claims.scope().words().contains(ScopeText.OPENID)
                ? new Outcome.OfUser(claims.subject(), UserClaims.of(user, claims.scope()), claims.roles())
                : new Outcome.Insufficient();
    }
}
