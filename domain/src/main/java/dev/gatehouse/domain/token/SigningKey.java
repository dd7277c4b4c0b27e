package dev.gatehouse.domain.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A signing key as it is kept and published.
 *
 * @param keyId names it in token headers and in the JWKS
 * @param algorithm {@code ES256} or {@code RS256}
 * @param publicJwk the public members as JSON (RFC 7517)
 * @param sealedPrivate the private half, sealed under the installation's key
 * @param since when it came into its state
 */
public record SigningKey(
        String keyId, String algorithm, String publicJwk, String sealedPrivate, State state, Instant since) {
    /** The life of a key, in this order only. */
    public enum State {
        /** Published, so that verifiers know it before it signs. */
        PENDING,
        /** Signs; there is exactly one of each algorithm that is in use. */
        ACTIVE,
        /** Signs no more, but its tokens still live. */
        RETIRING,
        /** Neither signs nor verifies. */
        GONE;

        /** The stable word, such as {@code retiring}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that word. */
        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** The same key in another state. */
    public SigningKey as(State next, Instant now) {
        return new SigningKey(keyId, algorithm, publicJwk, sealedPrivate, next, now);
    }

    /** Never the sealed half. */
    @Override
    public String toString() {
        return "SigningKey[" + keyId + ", " + algorithm + ", " + state + "]";
    }
}
