package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.LogoutClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** ID and logout tokens as JWTs, signed by the keys that are on the ring for access tokens; their types keep them apart. */
final class JwtIdentityTokens implements IdentityTokens {
    private static final int LONGEST = 8192;

    private final Supplier<KeyRing> ring;
    private final String issuer;

    JwtIdentityTokens(Supplier<KeyRing> ring, String issuer) {
        this.ring = ring;
        this.issuer = issuer;
    }

    @Override
    public Secret sign(IdentityClaims claims, Secret accessToken, String algorithm) {
        return Secret.of(ring.get().active(algorithm).sign(claims, leftHalf(accessToken)));
    }

    @Override
    public Secret signLogout(LogoutClaims claims, String algorithm) {
        return Secret.of(ring.get().active(algorithm).sign(claims));
    }

    @Override
    public Optional<Hint> readHint(Secret idToken) {
        try {
            return hint(idToken.reveal());
        } catch (TokenRefused noHint) {
            return Optional.empty();
        }
    }

    private Optional<Hint> hint(String token) {
        var parts = CompactJws.split(token, LONGEST);
        var header = TokenHeader.read(parts.header(), RingKey.IDENTITY_TYPE);
        var claims = Claims.read(Base64Url.decode(parts.payload()));
        Base64Url.decode(parts.signature());
        claims.mustBe("iss", issuer);
        return ring.get()
                .find(header.keyId())
                .filter(key -> key.algorithmName().equals(header.algorithm()) && key.hasSigned(token))
                .flatMap(key -> Subject.parse(claims.text("sub")))
                .map(subject -> new Hint(subject, claims.text("aud"), claims.optionalText("sid"), header.algorithm()));
    }

    /** OpenID Connect Core section 3.1.3.6; the hash of ES256 and of RS256 is SHA-256. */
    private static String leftHalf(Secret accessToken) {
        var hash = Sha256.of(accessToken.reveal());
        return Base64Url.encode(Arrays.copyOf(hash, hash.length / 2));
    }
}
