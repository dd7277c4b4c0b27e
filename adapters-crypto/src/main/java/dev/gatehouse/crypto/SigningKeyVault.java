package dev.gatehouse.crypto;

import dev.gatehouse.domain.token.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Makes signing keys and opens them again. Both halves are sealed together: whoever can write the table, but has no master
 * key, can neither sign nor slip in a public key of their own.
 */
final class SigningKeyVault {
    private final Sealer sealer;

    SigningKeyVault(MasterKeys masterKeys) {
        this.sealer = new Sealer(masterKeys, KeyPurpose.SIGNING_KEY, "signing_key");
    }

    SigningKey generate(SigningAlgorithm algorithm, Instant now) {
        var pair = nameable(algorithm);
        var jwk = Jwk.of(algorithm, pair.getPublic());
        var halves = Base64Url.encode(pair.getPrivate().getEncoded()) + "."
                + Base64Url.encode(pair.getPublic().getEncoded());
        var sealed = sealer.seal(jwk.keyId(), halves.getBytes(StandardCharsets.US_ASCII));
        return new SigningKey(
                jwk.keyId(),
                algorithm.name(),
                jwk.json(),
                sealed,
                SigningKey.State.PENDING,
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** One key in 64 would be called {@code -...}, and a command that is to revoke it would take that for an option. */
    private static KeyPair nameable(SigningAlgorithm algorithm) {
        var pair = algorithm.generate();
        while (Jwk.of(algorithm, pair.getPublic()).keyId().startsWith("-")) {
            pair = algorithm.generate();
        }
        return pair;
    }

    /** The key, ready to use; throws {@link IllegalStateException} if what is stored is not what was sealed. */
    RingKey open(SigningKey key) {
        var halves = sealer.open(key.keyId(), key.sealedPrivate()).orElseThrow(() -> damaged(key));
        try {
            var pair = pair(key, new String(halves, StandardCharsets.US_ASCII));
            var jwk = Jwk.of(SigningAlgorithm.named(key.algorithm()), pair.getPublic());
            if (!jwk.keyId().equals(key.keyId()) || !jwk.json().equals(key.publicJwk())) {
                throw damaged(key);
            }
            return new RingKey(key, pair);
        } catch (GeneralSecurityException | ClassCastException ofAnotherAlgorithm) {
            throw damaged(key);
        }
    }

    private static KeyPair pair(SigningKey key, String halves) throws GeneralSecurityException {
        int dot = halves.indexOf('.');
        return SigningAlgorithm.named(key.algorithm())
                .decode(Base64Url.decode(halves.substring(0, dot)), Base64Url.decode(halves.substring(dot + 1)));
    }

    private static IllegalStateException damaged(SigningKey key) {
        return new IllegalStateException("the signing key " + key.keyId() + " is not what was sealed");
    }
}
