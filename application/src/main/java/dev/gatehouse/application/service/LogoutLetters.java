package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.application.port.out.LogoutCallbacks.Notice;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.LogoutNotes.Note;
import dev.gatehouse.domain.oauth.LogoutClaims;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts a note of a logout into words for its client; each try is a token of its own, so that none need live long. */
final class LogoutLetters {
    /** OpenID Connect Back-Channel Logout 1.0 section 2.4 recommends two minutes at most. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final String issuer;
    private final IdentityTokens tokens;
    private final KeyKeeper keys;
    private final SecretSource secrets;

    LogoutLetters(String issuer, IdentityTokens tokens, KeyKeeper keys, SecretSource secrets) {
        this.issuer = issuer;
        this.tokens = tokens;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** What the client is told. */
    Notice write(Note note, Instant now) {
        var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        var claims = new LogoutClaims(
                issuer,
                note.subject(),
                note.clientId().value(),
                Optional.of(note.session().value()),
                secrets.tokenId(),
                issuedAt,
                issuedAt.plus(LIFE));
        keys.provide(note.algorithm());
        return new Notice(note.uri().value(), tokens.signLogout(claims, note.algorithm()));
    }
}
