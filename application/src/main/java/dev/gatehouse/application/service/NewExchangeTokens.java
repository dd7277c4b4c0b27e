package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes long-lived tokens of clients: each is a session in mode FIXED, told apart by its label. */
final class NewExchangeTokens {
    /** The longest life of such a token. */
    static final Duration LONGEST = Duration.ofDays(366);

    private final String issuer;
    private final SessionOpener opener;
    private final RefreshTokens refreshTokens;

    NewExchangeTokens(String issuer, SessionOpener opener, RefreshTokens refreshTokens) {
        this.issuer = issuer;
        this.opener = opener;
        this.refreshTokens = refreshTokens;
    }

    /** Whether a token may end then. */
    static boolean mayEnd(Instant end, Instant now) {
        return end.isAfter(now) && !end.isAfter(now.plus(LONGEST));
    }

    /** The tokens that stand, however many sessions began since. One that was issued before a restore is dead, and may be issued anew. */
    static List<Session> standing(Stores stores, ClientNumber number, Instant now) {
        var epoch = stores.installation().epoch();
        return stores.sessions().live(new Subject.OfClient(number), now).stream()
                .filter(session -> session.mode() == RefreshMode.FIXED && session.epoch() >= epoch)
                .toList();
    }

    /** What is random about a token, and its life in whole seconds. */
    RefreshClaims draw(Instant now, Instant end) {
        var draw = opener.draw();
        return new RefreshClaims(
                draw.macKeyId(),
                draw.id(),
                0,
                draw.nonce(),
                now.truncatedTo(ChronoUnit.SECONDS),
                end.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The token of these claims. */
    Secret seal(RefreshClaims claims) {
        return refreshTokens.seal(claims);
    }

    /** The row that gives just these claims. */
    Session session(RefreshClaims claims, Client client, String label, long epoch) {
        return new Session(
                claims.session(),
                new Subject.OfClient(client.number()),
                DialectName.EXCHANGE,
                RefreshMode.FIXED,
                issuer,
                Scopes.ACCOUNT,
                claims.issuedAt(),
                "token",
                client.credentialVersion(),
                epoch,
                claims.generation(),
                claims.nonce(),
                claims.issuedAt(),
                claims.keyId(),
                0,
                claims.issuedAt(),
                claims.issuedAt(),
                claims.expiresAt(),
                claims.expiresAt(),
                "",
                label,
                Optional.empty(),
                Optional.empty());
    }
}
