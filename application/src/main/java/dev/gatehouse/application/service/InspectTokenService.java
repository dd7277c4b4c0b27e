package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.InspectToken;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains a pasted token without printing any part of it that could be used. */
final class InspectTokenService implements InspectToken {
    private final UnitOfWork unitOfWork;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Digests digests;
    private final InstantSource clock;

    InspectTokenService(
            UnitOfWork unitOfWork,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Digests digests,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public List<Finding> inspect(Secret token) {
        var now = clock.instant();
        var refresh = refreshTokens.open(token);
        if (refresh.isPresent()) {
            return ofRefresh(refresh.get(), now);
        }
        if (digests.hasOurShape(Digests.Purpose.OPAQUE_TOKEN, token)) {
            return ofOpaque(token, now);
        }
        if (digests.hasOurShape(Digests.Purpose.API_SECRET, token)) {
            return List.of(new Finding("kind", "API secret: give it with its key, never alone"));
        }
        return switch (accessTokens.read(token, now)) {
            case Reading.Valid(AccessClaims claims) -> ofAccess(claims, now);
            case Reading.UnknownKey(String keyId) ->
                List.of(
                        new Finding("kind", "signed token"),
                        new Finding("verdict", "refused: names key " + keyId + ", which is not ours or no longer"));
            case Reading.Invalid(String why) -> unknown(token, why, now);
        };
    }

    private List<Finding> unknown(Secret token, String why, Instant now) {
        var adopted = unitOfWork.read(
                stores -> stores.sessions().findAdopted(digests.digest(Digests.Purpose.ADOPTED_TOKEN, token)));
        return adopted.map(session -> {
                    var findings = new ArrayList<>(List.of(new Finding("kind", "adopted exchange token")));
                    findings.addAll(ofSession(session.id(), now));
                    return List.copyOf(findings);
                })
                .orElseGet(() ->
                        List.of(new Finding("kind", "not one of ours"), new Finding("verdict", "refused: " + why)));
    }

    private List<Finding> ofRefresh(RefreshClaims claims, Instant now) {
        var findings = new ArrayList<>(List.of(
                new Finding("kind", "refresh token"),
                new Finding("key", claims.keyId()),
                new Finding("generation", Long.toString(claims.generation())),
                new Finding("issued", claims.issuedAt().toString()),
                new Finding("expires", claims.expiresAt() + past(claims.expiresAt(), now))));
        findings.addAll(ofSession(claims.session(), now));
        return findings;
    }

    private List<Finding> ofAccess(AccessClaims claims, Instant now) {
        var findings = new ArrayList<>(List.of(
                new Finding("kind", "access token (JWT)"),
                new Finding("subject", claims.subject().text()),
                new Finding("audience", claims.audience()),
                new Finding("client", claims.clientId()),
                new Finding("scope", claims.scope().text()),
                new Finding("issued", claims.issuedAt().toString()),
                new Finding("expires", claims.expiresAt() + past(claims.expiresAt(), now))));
        claims.session()
                .ifPresentOrElse(id -> findings.addAll(ofSession(id, now)), () -> findings.add(ofNoSession(claims)));
        return findings;
    }

    private List<Finding> ofOpaque(Secret token, Instant now) {
        var digest = digests.digest(Digests.Purpose.OPAQUE_TOKEN, token);
        var found = unitOfWork.read(stores -> stores.opaqueTokens().find(digest));
        var findings = new ArrayList<>(List.of(new Finding("kind", "access token (opaque)")));
        found.ifPresentOrElse(
                known -> {
                    findings.add(new Finding("expires", known.expiresAt() + past(known.expiresAt(), now)));
                    findings.addAll(ofSession(known.session(), now));
                },
                () -> findings.add(new Finding("verdict", "refused: well-formed, but not known here")));
        return findings;
    }

    private Finding ofNoSession(AccessClaims claims) {
        boolean stands =
                unitOfWork.read(stores -> TokenReader.stand(stores, claims)).isPresent();
        return new Finding(
                "verdict",
                stands ? "stands without a session" : "refused: revoked, or given before its client was changed");
    }

    private List<Finding> ofSession(SessionId id, Instant now) {
        record Seen(Session session, Optional<String> death) {}
        var seen = unitOfWork.read(stores ->
                stores.sessions().find(id).map(session -> new Seen(session, deathOf(stores, session, now))));
        if (seen.isEmpty()) {
            return List.of(new Finding("verdict", "refused: session " + id.value() + " is not known here"));
        }
        var session = seen.get().session();
        return List.of(
                new Finding("session", id.value() + " of " + session.subject().text()),
                new Finding("dialect", session.dialect().value() + ", " + session.mode()),
                new Finding("stands at generation", Long.toString(session.generation())),
                new Finding("session ends", session.expiresAt().toString()),
                new Finding(
                        "verdict",
                        seen.get().death().map(why -> "refused: " + why).orElse("session lives")));
    }

    /** Why the session is dead: by itself, with its subject, or with that by which it was granted. */
    private static Optional<String> deathOf(Stores stores, Session session, Instant now) {
        var who = SubjectFinder.find(stores, session.subject());
        if (who.isEmpty()) {
            return Optional.of("subject is gone");
        }
        return SubjectFinder.standing(who.get(), stores.installation().epoch())
                .deathOf(session, now)
                .or(() -> Granted.holds(stores, session, now)
                        ? Optional.empty()
                        : Optional.of("granted to a client that is not let in, or in a session that has ended"));
    }

    private static String past(Instant end, Instant now) {
        return now.isBefore(end) ? "" : " (past)";
    }
}
