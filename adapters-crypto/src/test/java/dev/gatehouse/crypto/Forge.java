package dev.gatehouse.crypto;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/** Signs any header and payload with a key of ours, as no honest version of ourselves would. */
final class Forge {
    static final String PAYLOAD = "{\"iss\":\"https://id.example\",\"sub\":\"6f1c0c3e-5c0a-4b8e-9c39-0d7b7d6f2b11\","
            + "\"aud\":\"https://api.example\",\"client_id\":\"dialect:envelope\",\"roles\":[\"admin\"],"
            + "\"sid\":\"session-1\",\"jti\":\"token-1\",\"iat\":" + Fixtures.NOW.getEpochSecond()
            + ",\"exp\":" + Fixtures.NOW.plusSeconds(3600).getEpochSecond() + "}";

    private final SigningKey key;
    private final KeyPair pair;

    Forge(SigningKey key) {
        this.key = key;
        this.pair = unseal(key);
    }

    KeyPair pair() {
        return pair;
    }

    /** The header that an honest token has. */
    String header() {
        return header(key.algorithm());
    }

    /** The same with another algorithm named. */
    String header(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"" + key.keyId() + "\"}";
    }

    Secret sign(String header, String payload) {
        return signParts(Base64Url.encode(header), Base64Url.encode(payload));
    }

    /** Signs two parts as they stand, whether they are base64url or not. */
    Secret signParts(String header, String payload) {
        return sign(
                header, payload, key.algorithm().equals("ES256") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
    }

    /** Signs with another signature scheme of the same key. */
    Secret sign(String header, String payload, String scheme) {
        var signed = header + "." + payload;
        try {
            var signature = Signature.getInstance(scheme);
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return Secret.of(signed + "." + Base64Url.encode(signature.sign()));
        } catch (GeneralSecurityException unsuited) {
            throw new IllegalArgumentException(unsuited);
        }
    }

    private static KeyPair unseal(SigningKey key) {
        var sealer = new Sealer(Fixtures.keys(), KeyPurpose.SIGNING_KEY, "signing_key");
        var halves = new String(sealer.open(key.keyId(), key.sealedPrivate()).orElseThrow(), StandardCharsets.US_ASCII);
        int dot = halves.indexOf('.');
        try {
            return SigningAlgorithm.named(key.algorithm())
                    .decode(Base64Url.decode(halves.substring(0, dot)), Base64Url.decode(halves.substring(dot + 1)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
