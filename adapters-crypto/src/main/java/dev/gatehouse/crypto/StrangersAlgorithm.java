package dev.gatehouse.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;

/** The algorithms by which we believe what strangers signed (RFC 7518 section 3.1); never one with a shared key. */
enum StrangersAlgorithm {
    /** ECDSA on P-256. */
    ES256,
    /** RSA by PKCS #1. */
    RS256,
    /** RSA by PSS, with a salt as long as the hash. */
    PS256;

    private static final int SALT_BYTES = 32;

    /** The algorithm of that name; throws {@link TokenRefused} for every other. */
    static StrangersAlgorithm named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TokenRefused("an alg that is none of ES256, RS256 and PS256"));
    }

    /** Whether it signs with keys of that kind. */
    boolean fits(PublicKey key) {
        return switch (this) {
            case ES256 -> key instanceof ECPublicKey;
            case RS256, PS256 -> key instanceof RSAPublicKey;
        };
    }

    /** Whether the key, which must fit, signed that. */
    boolean hasSigned(PublicKey key, CompactJws parts) {
        var signature = Base64Url.decode(parts.signature());
        if (this == ES256 && !isPairOfScalars(signature)) {
            return false;
        }
        try {
            var verifier = verifier();
            verifier.initVerify(key);
            verifier.update(parts.signingInput().getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private Signature verifier() throws GeneralSecurityException {
        return switch (this) {
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case RS256 -> Signature.getInstance("SHA256withRSA");
            case PS256 -> pss();
        };
    }

    private static Signature pss() throws GeneralSecurityException {
        var pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
        return pss;
    }

    private static boolean isPairOfScalars(byte[] signature) {
        return signature.length == 2 * P256.BYTES
                && P256.isScalar(new BigInteger(1, Arrays.copyOf(signature, P256.BYTES)))
                && P256.isScalar(new BigInteger(1, Arrays.copyOfRange(signature, P256.BYTES, signature.length)));
    }
}
