package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Access tokens that anybody can read and nobody can change unnoticed; they die at their very second. */
public final class PlainAccessTokens implements AccessTokens {
    private static final String KIND = "plain-at";
    private static final String SEAL = "sealed:";
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final AtomicLong lastKey;
    private volatile List<SigningKey> ring = List.of();

    /** Makes keys that no other instance makes while it shares the counter. */
    public PlainAccessTokens(AtomicLong lastKey) {
        this.lastKey = lastKey;
    }

    /** Makes keys from {@code key-1} on. */
    public PlainAccessTokens() {
        this(new AtomicLong());
    }

    /** The keys on the ring. */
    public List<SigningKey> ring() {
        return ring;
    }

    @Override
    public SigningKey generate(String algorithm, Instant now) {
        var keyId = "key-" + lastKey.incrementAndGet();
        var publicJwk = "{\"kty\":\"EC\",\"kid\":\"" + keyId + "\",\"alg\":\"" + algorithm + "\",\"use\":\"sig\"}";
        return new SigningKey(keyId, algorithm, publicJwk, SEAL + keyId, State.PENDING, now);
    }

    @Override
    public void useKeys(List<SigningKey> keys) {
        for (var key : keys) {
            if (!key.sealedPrivate().equals(SEAL + key.keyId())) {
                throw new IllegalStateException("key " + key.keyId() + " cannot be unsealed");
            }
        }
        ring = List.copyOf(keys);
    }

    @Override
    public Secret sign(AccessClaims claims) {
        var active = ring.stream()
                .filter(key -> key.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no active key"));
        return Secret.of(Sealed.text(KIND, active.keyId(), ClaimWords.write(claims)));
    }

    @Override
    public Reading read(Secret shown, Instant now) {
        var token = shown.reveal();
        var keyId = Sealed.keyId(KIND, token);
        if (keyId.isEmpty()) {
            return new Reading.Invalid("shape");
        }
        if (ring.stream().noneMatch(key -> isUsed(key, keyId.get()))) {
            return new Reading.UnknownKey(keyId.get());
        }
        return Sealed.words(keyId.get(), token)
                .flatMap(ClaimWords::read)
                .<Reading>map(claims -> judge(claims, now))
                .orElseGet(() -> new Reading.Invalid("seal"));
    }

    private static boolean isUsed(SigningKey key, String keyId) {
        return key.keyId().equals(keyId) && key.state() != State.GONE;
    }

    private static Reading judge(AccessClaims claims, Instant now) {
        if (!now.isBefore(claims.expiresAt())) {
            return new Reading.Invalid("expired");
        }
        return claims.issuedAt().isAfter(now.plus(LEEWAY))
                ? new Reading.Invalid("of the future")
                : new Reading.Valid(claims);
    }
}
