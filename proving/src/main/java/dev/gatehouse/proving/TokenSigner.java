package dev.gatehouse.proving;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** An issuer of access tokens as Gatehouse's are, signed with ES256. */
final class TokenSigner {
    private final KeyPair pair;

    TokenSigner() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
    }

    /** The key set in which the public key stands. */
    String keySet() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k1\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    /** A token of an hour. */
    String token(String issuer, String audience, String id) {
        long now = System.currentTimeMillis() / 1000;
        var payload = """
                {"iss":"%s","sub":"u-0123456789abcdef","aud":"%s","client_id":"dialect:envelope","jti":"%s","iat":%d,"exp":%d,\
                "scope":"read write","roles":["admin"],"sid":"s-0123456789abcdef"}""".formatted(issuer, audience, id, now, now + 3600);
        var input = encoded("{\"alg\":\"ES256\",\"kid\":\"k1\",\"typ\":\"at+jwt\"}") + "." + encoded(payload);
        return input + "." + encoded(signature(input));
    }

    private byte[] signature(String input) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with ECDSA", impossible);
        }
    }

    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return encoded(fixed);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
