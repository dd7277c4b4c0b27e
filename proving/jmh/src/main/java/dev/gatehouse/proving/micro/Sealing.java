package dev.gatehouse.proving.micro;

import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.crypto.Argon2Parameters;
import dev.gatehouse.crypto.Crypto;
import dev.gatehouse.crypto.CryptoSettings;
import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Signatures and MACs through the ports that the use cases have. */
@State(Scope.Benchmark)
public class Sealing {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ISSUER = "https://id.example";

    private final Crypto crypto = Crypto.open(
            new CryptoSettings(
                    MasterKey.parse(Base64.getEncoder().encodeToString(randomish())),
                    List.of(),
                    ISSUER,
                    new Argon2Parameters(19_456, 2, 1)),
            InstantSource.fixed(NOW));
    private final AccessTokens access = crypto.accessTokens();
    private final RefreshTokens refresh = crypto.refreshTokens();
    private final Digests digests = crypto.digests();
    private final AccessClaims claims = claims("a-token");
    private final RefreshClaims place = new RefreshClaims(
            refresh.activeKeyId(), new SessionId("a-session"), 7, "a-nonce", NOW, NOW.plusSeconds(86_400));
    private final Secret secret = crypto.secretSource().apiSecret();
    private final SecretDigest digest = digests.digest(Digests.Purpose.API_SECRET, secret);
    private final Secret sealed = refresh.seal(place);
    private final Secret[] signed;
    private int next;

    /** One key, and more tokens than are remembered once they have been read. */
    public Sealing() {
        var key = access.generate("ES256", NOW).as(SigningKey.State.ACTIVE, NOW);
        access.useKeys(List.of(key));
        signed = new Secret[200_000];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = access.sign(claims("token-" + i));
        }
    }

    private static byte[] randomish() {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 11);
        }
        return bytes;
    }

    private static AccessClaims claims(String id) {
        return new AccessClaims(
                ISSUER,
                new Subject.OfUser(new UserId("6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11")),
                ISSUER,
                "dialect:envelope",
                Scopes.NONE,
                Set.of(),
                Optional.of(new SessionId("a-session")),
                id,
                NOW,
                NOW.plusSeconds(3_600));
    }

    /** ES256. */
    @Benchmark
    public Secret sign() {
        return access.sign(claims);
    }

    /** ES256, of a token that was not seen before. */
    @Benchmark
    public Reading verify() {
        next = (next + 1) % signed.length;
        return access.read(signed[next], NOW);
    }

    /** Of a token that was seen just before. */
    @Benchmark
    public Reading verifyAgain() {
        return access.read(signed[0], NOW);
    }

    /** Seals a refresh token. */
    @Benchmark
    public Secret mac() {
        return refresh.seal(place);
    }

    /** Opens a refresh token. */
    @Benchmark
    public Optional<RefreshClaims> checkMac() {
        return refresh.open(sealed);
    }

    /** Compares the secret of an API client. */
    @Benchmark
    public boolean compareSecret() {
        return digests.matches(digest, Digests.Purpose.API_SECRET, secret);
    }
}
