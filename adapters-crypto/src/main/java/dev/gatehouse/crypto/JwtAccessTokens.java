package dev.gatehouse.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SigningKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Access tokens as JWTs (RFC 9068). A token that was found good is remembered by SHA-256 of all of it, signature included,
 * for checking a signature costs more than making one; it counts only while its key is on the ring.
 */
final class JwtAccessTokens implements AccessTokens {
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);

    private final SigningKeyVault vault;
    private final AccessTokenReader reader;
    private final Duration leeway;
    private final Cache<ByteBuffer, VerifiedToken> verified;
    private volatile KeyRing ring = KeyRing.EMPTY;

    JwtAccessTokens(MasterKeys masterKeys, String issuer, Duration leeway) {
        this(masterKeys, issuer, leeway, MOST_REMEMBERED);
    }

    /** The same where no more than so many tokens are remembered. */
    JwtAccessTokens(MasterKeys masterKeys, String issuer, Duration leeway, int mostRemembered) {
        this.verified = Caffeine.newBuilder()
                .maximumSize(mostRemembered)
                .expireAfterWrite(REMEMBERED_FOR)
                .build();
        this.leeway = leeway;
        this.vault = new SigningKeyVault(masterKeys);
        this.reader = new AccessTokenReader(issuer);
    }

    @Override
    public SigningKey generate(String algorithm, Instant now) {
        return vault.generate(SigningAlgorithm.named(algorithm), now);
    }

    @Override
    public void useKeys(List<SigningKey> keys) {
        var before = ring;
        ring = new KeyRing(
                keys.stream()
                        .filter(key -> key.state() != SigningKey.State.GONE)
                        .map(key -> before.holding(key).orElseGet(() -> vault.open(key)))
                        .toList(),
                keys.stream()
                        .filter(key -> key.state() == SigningKey.State.ACTIVE)
                        .map(SigningKey::keyId)
                        .toList());
    }

    /** The keys as they are now, for the other tokens that they sign. */
    KeyRing ring() {
        return ring;
    }

    /** How many tokens are remembered, once what is too many was forgotten. */
    long remembered() {
        verified.cleanUp();
        return verified.estimatedSize();
    }

    @Override
    public Secret sign(AccessClaims claims) {
        return Secret.of(ring.first().sign(claims));
    }

    @Override
    public Reading read(Secret token, Instant now) {
        try {
            return read(token.reveal(), now, ring);
        } catch (TokenRefused refused) {
            return new Reading.Invalid(refused.why());
        }
    }

    private Reading read(String token, Instant now, KeyRing keys) {
        var parts = reader.split(token);
        var digest = ByteBuffer.wrap(Sha256.of(token));
        var known = verified.getIfPresent(digest);
        if (known != null && keys.holds(known.key())) {
            return new Reading.Valid(known.at(now, leeway));
        }
        var header = TokenHeader.read(parts.header(), RingKey.ACCESS_TYPE);
        var key = keys.find(header.keyId());
        if (key.isEmpty()) {
            return new Reading.UnknownKey(header.keyId());
        }
        var judged = reader.verify(key.orElseThrow(), header, parts, token);
        var valid = new Reading.Valid(judged.at(now, leeway));
        verified.put(digest, judged);
        return valid;
    }
}
