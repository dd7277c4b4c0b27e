package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Refresh tokens that anybody can read and nobody can change unnoticed. */
public final class PlainRefreshTokens implements RefreshTokens {
    private static final String KIND = "plain-rt";
    private static final int WORDS = 5;

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private volatile String active = "mac-1";

    /** Tokens under the key {@code mac-1}. */
    public PlainRefreshTokens() {
        keys.add(active);
    }

    /** Seals with another key from now on, and still opens what the earlier ones sealed. */
    public void rotateTo(String keyId) {
        keys.add(keyId);
        active = keyId;
    }

    @Override
    public String activeKeyId() {
        return active;
    }

    @Override
    public Secret seal(RefreshClaims claims) {
        if (!keys.contains(claims.keyId())) {
            throw new IllegalStateException("no key " + claims.keyId());
        }
        var words = List.of(
                claims.session().value(),
                Long.toString(claims.generation()),
                claims.nonce(),
                Long.toString(claims.issuedAt().getEpochSecond()),
                Long.toString(claims.expiresAt().getEpochSecond()));
        return Secret.of(Sealed.text(KIND, claims.keyId(), words));
    }

    @Override
    public Optional<RefreshClaims> open(Secret shown) {
        var token = shown.reveal();
        return Sealed.keyId(KIND, token)
                .filter(keys::contains)
                .flatMap(keyId -> Sealed.words(keyId, token)
                        .filter(words -> words.size() == WORDS)
                        .map(words -> claims(keyId, words)));
    }

    private static RefreshClaims claims(String keyId, List<String> words) {
        return new RefreshClaims(
                keyId,
                new SessionId(words.get(0)),
                Long.parseLong(words.get(1)),
                words.get(2),
                Instant.ofEpochSecond(Long.parseLong(words.get(3))),
                Instant.ofEpochSecond(Long.parseLong(words.get(4))));
    }
}
