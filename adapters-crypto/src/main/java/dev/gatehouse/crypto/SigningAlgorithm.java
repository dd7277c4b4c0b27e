package dev.gatehouse.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** The algorithms that sign access tokens (RFC 7518 section 3.1); never one with a shared key. */
enum SigningAlgorithm {
    /** ECDSA on P-256: quick to sign, small tokens. */
    ES256("EC"),
    /** RSA, for verifiers that know nothing else; 3,072 bits match the strength of P-256. */
    RS256("RSA");

    private final String family;

    SigningAlgorithm(String family) {
        this.family = family;
    }

    /** The algorithm of that name, as key records have it. */
    static SigningAlgorithm named(String name) {
        for (var one : values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("access tokens are signed with ES256 or RS256, not with " + name);
    }

    KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(family);
            generator.initialize(size());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes keys for " + this, impossible);
        }
    }

    /** The pair of these two encodings, PKCS #8 and X.509. */
    KeyPair decode(byte[] privateKey, byte[] publicKey) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(family);
        PublicKey open = factory.generatePublic(new X509EncodedKeySpec(publicKey));
        PrivateKey closed = factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey));
        return new KeyPair(open, closed);
    }

    private AlgorithmParameterSpec size() {
        return switch (this) {
            case ES256 -> new ECGenParameterSpec("secp256r1");
            case RS256 -> new RSAKeyGenParameterSpec(3072, RSAKeyGenParameterSpec.F4);
        };
    }
}
