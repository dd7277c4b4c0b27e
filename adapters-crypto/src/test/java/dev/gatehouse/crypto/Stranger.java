package dev.gatehouse.crypto;

import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** Somebody outside who has a key and signs what they like. */
record Stranger(KeyPair pair) {
    static final Stranger EC = new Stranger(generate("EC", "secp256r1"));
    static final Stranger OTHER_EC = new Stranger(generate("EC", "secp256r1"));
    static final Stranger RSA = rsa(2048);

    static Stranger rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new Stranger(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public members and no more, in the order of RFC 7638. */
    String jwk() {
        var full = Jwk.of(SigningAlgorithm.ES256, pair.getPublic()).json();
        return full.substring(0, full.indexOf(",\"alg\"")) + "}";
    }

    /** The same with one more member. */
    String jwk(String member) {
        return jwk().replaceFirst("}$", "," + member + "}");
    }

    String thumbprint() {
        return Base64Url.encode(Sha256.of(jwk()));
    }

    Secret sign(String algorithm, String header, String payload) {
        var signed = Base64Url.encode(header) + "." + Base64Url.encode(payload);
        try {
            var signer = signer(algorithm);
            signer.initSign(pair.getPrivate());
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return Secret.of(signed + "." + Base64Url.encode(signer.sign()));
        } catch (GeneralSecurityException unsuited) {
            throw new IllegalArgumentException(unsuited);
        }
    }

    private static Signature signer(String algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case "RS256" -> Signature.getInstance("SHA256withRSA");
            case "PS256" -> {
                var pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                yield pss;
            }
            default -> throw new IllegalArgumentException(algorithm);
        };
    }

    private static KeyPair generate(String family, String curve) {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
