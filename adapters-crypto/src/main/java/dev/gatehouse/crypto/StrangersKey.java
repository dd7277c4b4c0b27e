package dev.gatehouse.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Optional;

/**
 * A public key that a stranger sent as a JWK, and that is safe to check signatures with: on its curve, long enough, not so
 * long that checking is an attack, in the one spelling that a key has, and without its private half.
 */
record StrangersKey(PublicKey key, Optional<String> keyId, Optional<StrangersAlgorithm> algorithm) {
    private static final int SHORTEST_RSA = 2_048;
    private static final int LONGEST_RSA = 4_096;
    private static final int LONGEST_KEY_ID = 256;
    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);
    /** Among them {@code k}, of a shared key (RFC 7518 sections 6.2.2, 6.3.2 and 6.4). */
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    /** Throws {@link TokenRefused} for every other key. */
    static StrangersKey read(Claims jwk) {
        if (PRIVATE.stream().anyMatch(jwk::has)) {
            throw new TokenRefused("a private key");
        }
        if (!jwk.optionalText("use").orElse("sig").equals("sig")) {
            throw new TokenRefused("a key that is not for signatures");
        }
        var key = publicKey(jwk);
        var algorithm = jwk.optionalText("alg").map(StrangersAlgorithm::named);
        if (algorithm.isPresent() && !algorithm.get().fits(key)) {
            throw new TokenRefused("a key whose alg is for another kind of key");
        }
        return new StrangersKey(key, jwk.optionalText("kid").map(StrangersKey::bounded), algorithm);
    }

    /** RFC 7638. */
    String thumbprint() {
        return Jwk.of(key instanceof ECPublicKey ? SigningAlgorithm.ES256 : SigningAlgorithm.RS256, key)
                .keyId();
    }

    /** Whether it may check signatures by that algorithm. */
    boolean fits(StrangersAlgorithm other) {
        return algorithm.map(mine -> mine == other).orElseGet(() -> other.fits(key));
    }

    private static String bounded(String keyId) {
        if (keyId.length() > LONGEST_KEY_ID) {
            throw new TokenRefused("a kid that is too long");
        }
        return keyId;
    }

    private static PublicKey publicKey(Claims jwk) {
        try {
            return switch (jwk.text("kty")) {
                case "EC" -> ofP256(jwk);
                case "RSA" -> rsa(jwk);
                default -> throw new TokenRefused("a key that is neither of EC nor of RSA");
            };
        } catch (GeneralSecurityException unsuited) {
            throw new TokenRefused("a key that is none");
        }
    }

    private static ECPublicKey ofP256(Claims jwk) throws GeneralSecurityException {
        jwk.mustBe("crv", "P-256");
        var point = new ECPoint(coordinate(jwk.text("x")), coordinate(jwk.text("y")));
        if (!P256.has(point)) {
            throw new TokenRefused("a point that is not on its curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256.PARAMETERS));
    }

    private static RSAPublicKey rsa(Claims jwk) throws GeneralSecurityException {
        var modulus = number(jwk.text("n"));
        var exponent = number(jwk.text("e"));
        if (modulus.bitLength() < SHORTEST_RSA || modulus.bitLength() > LONGEST_RSA || !modulus.testBit(0)) {
            throw new TokenRefused("an RSA key that has not 2048 to 4096 bits");
        }
        if (exponent.compareTo(LEAST_EXPONENT) < 0 || exponent.bitLength() > Integer.SIZE || !exponent.testBit(0)) {
            throw new TokenRefused("an RSA key with an unsafe exponent");
        }
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    /** RFC 7518 section 6.2.1.2: always as many bytes as the field has. */
    private static BigInteger coordinate(String text) {
        var bytes = Base64Url.decode(text);
        if (bytes.length != P256.BYTES) {
            throw new TokenRefused("a coordinate that has not 32 bytes");
        }
        return new BigInteger(1, bytes);
    }

    /** RFC 7518 section 2, Base64urlUInt: as few bytes as the number needs. */
    private static BigInteger number(String text) {
        var bytes = Base64Url.decode(text);
        if (bytes.length == 0 || bytes[0] == 0) {
            throw new TokenRefused("a number with a leading zero");
        }
        return new BigInteger(1, bytes);
    }
}
