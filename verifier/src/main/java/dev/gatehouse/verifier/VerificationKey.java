package dev.gatehouse.verifier;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;

/** A public key of the issuer with the one algorithm that it is for; the only class that calls the JWT library. */
final class VerificationKey {
    private static final int FEWEST_RSA_BITS = 2048;

    private final String algorithmName;
    private final PublicKey material;
    private final Algorithm algorithm;

    private VerificationKey(String algorithmName, PublicKey material, Algorithm algorithm) {
        this.algorithmName = algorithmName;
        this.material = material;
        this.algorithm = algorithm;
    }

    /** The key of a JWK (RFC 7517); empty if it is none for ES256 or RS256 signatures. */
    static Optional<VerificationKey> of(Claims jwk) {
        boolean isForSignatures = jwk.optionalText("use").map("sig"::equals).orElse(true);
        if (!isForSignatures) {
            return Optional.empty();
        }
        var family = jwk.text("kty");
        var named = jwk.optionalText("alg");
        if (family.equals("EC")
                && jwk.text("crv").equals("P-256")
                && named.map("ES256"::equals).orElse(true)) {
            return Optional.of(ofCurve(jwk));
        }
        return family.equals("RSA") && named.map("RS256"::equals).orElse(true) ? ofModulus(jwk) : Optional.empty();
    }

    private static VerificationKey ofCurve(Claims jwk) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
            var key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
            return new VerificationKey("ES256", key, Algorithm.ECDSA256(key, null));
        } catch (GeneralSecurityException noPoint) {
            throw new TokenRefused(Reason.KEYS_AWAY);
        }
    }

    private static Optional<VerificationKey> ofModulus(Claims jwk) {
        try {
            var modulus = number(jwk, "n");
            var spec = new RSAPublicKeySpec(modulus, number(jwk, "e"));
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
            return modulus.bitLength() < FEWEST_RSA_BITS
                    ? Optional.empty()
                    : Optional.of(new VerificationKey("RS256", key, Algorithm.RSA256(key, null)));
        } catch (GeneralSecurityException noKey) {
            throw new TokenRefused(Reason.KEYS_AWAY);
        }
    }

    private static BigInteger number(Claims jwk, String name) {
        return new BigInteger(1, Base64Url.decode(jwk.text(name)));
    }

    String algorithmName() {
        return algorithmName;
    }

    /** Whether it is the same key, however often it was read. */
    boolean isSame(VerificationKey other) {
        return algorithmName.equals(other.algorithmName) && material.equals(other.material);
    }

    /** Whether the signature of a token, whose shape was judged before, is of this key. */
    boolean hasSigned(String token) {
        try {
            algorithm.verify(JWT.decode(token));
            return true;
        } catch (JWTVerificationException anotherKeys) {
            // Its message may quote the token.
            return false;
        }
    }
}
