package dev.gatehouse.crypto;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * A public key as a JWK (RFC 7517) named by its own thumbprint.
 *
 * @param keyId the thumbprint (RFC 7638), so that no other key can have the name
 * @param json the public members, with what the key is for
 */
record Jwk(String keyId, String json) {
    private static final int P256_BYTES = 32;

    static Jwk of(SigningAlgorithm algorithm, PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> {
                var x = coordinate(ec.getW().getAffineX());
                var y = coordinate(ec.getW().getAffineY());
                yield named("\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"", algorithm);
            }
            case RSAPublicKey rsa -> {
                var e = unsigned(rsa.getPublicExponent());
                var n = unsigned(rsa.getModulus());
                yield named("\"e\":\"" + e + "\",\"kty\":\"RSA\",\"n\":\"" + n + "\"", algorithm);
            }
            default -> throw new IllegalArgumentException("a signing key is of EC or RSA");
        };
    }

    /** RFC 7638 section 3: the required members in alphabetical order, without a blank. */
    private static Jwk named(String requiredMembers, SigningAlgorithm algorithm) {
        var keyId = Base64Url.encode(Sha256.of("{" + requiredMembers + "}"));
        var rest = ",\"alg\":\"" + algorithm + "\",\"use\":\"sig\",\"kid\":\"" + keyId + "\"";
        return new Jwk(keyId, "{" + requiredMembers + rest + "}");
    }

    /** RFC 7518 section 6.2.1.2: always as many bytes as the field has. */
    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[P256_BYTES];
        int length = Math.min(bytes.length, P256_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, P256_BYTES - length, length);
        return Base64Url.encode(fixed);
    }

    /** RFC 7518 section 2, Base64urlUInt: as few bytes as the number needs. */
    private static String unsigned(BigInteger value) {
        var bytes = value.toByteArray();
        return Base64Url.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
