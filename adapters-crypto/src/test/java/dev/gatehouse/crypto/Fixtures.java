package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several tests start from. */
final class Fixtures {
    static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    static final String ISSUER = "https://id.example";
    static final Duration LEEWAY = Duration.ofSeconds(30);
    static final MasterKey MASTER_KEY = masterKey(1);
    static final MasterKey OTHER_MASTER_KEY = masterKey(2);
    /** As cheap as the list allows. */
    static final Argon2Parameters CHEAP = new Argon2Parameters(7 * 1024, 5, 1);

    private Fixtures() {}

    static MasterKey masterKey(int seed) {
        var bytes = new byte[MasterKey.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 31 + i);
        }
        return MasterKey.of(bytes);
    }

    static MasterKeys keys() {
        return MasterKeys.given(MASTER_KEY, List.of());
    }

    static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }

    static AccessClaims userClaims() {
        return new AccessClaims(
                ISSUER,
                new Subject.OfUser(new UserId("6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11")),
                "https://api.example",
                "dialect:envelope",
                Scopes.NONE,
                Set.of("admin"),
                Optional.of(new SessionId("session-1")),
                "token-1",
                NOW,
                NOW.plusSeconds(3600));
    }

    static AccessClaims clientClaims() {
        return new AccessClaims(
                ISSUER,
                new Subject.OfClient(new ClientNumber(42)),
                ISSUER,
                "client:42",
                Scopes.parse("read write"),
                Set.of(),
                Optional.empty(),
                "token-2",
                NOW,
                NOW.plusSeconds(3600));
    }

    static RefreshClaims refreshClaims() {
        return new RefreshClaims(
                MASTER_KEY.id(), new SessionId("session-1"), 7, "nonce-7", NOW, NOW.plusSeconds(86_400));
    }

    /** Access tokens with one active key of that algorithm. */
    static AccessTokens accessTokens(String algorithm) {
        var tokens = new JwtAccessTokens(keys(), ISSUER, LEEWAY);
        tokens.useKeys(List.of(activeKey(tokens, algorithm)));
        return tokens;
    }

    /** A key of its own each time, but for RS256: a cold virtual machine makes one of those in seconds. */
    static SigningKey activeKey(AccessTokens tokens, String algorithm) {
        return algorithm.equals("RS256") ? Rsa.KEY : made(tokens, algorithm);
    }

    private static final class Rsa {
        static final SigningKey KEY = made(new JwtAccessTokens(keys(), ISSUER, LEEWAY), "RS256");
    }

    private static SigningKey made(AccessTokens tokens, String algorithm) {
        return tokens.generate(algorithm, NOW).as(SigningKey.State.ACTIVE, NOW);
    }
}
