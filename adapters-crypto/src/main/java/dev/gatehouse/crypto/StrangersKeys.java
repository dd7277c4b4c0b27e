package dev.gatehouse.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The JWK set that a client registered (RFC 7517 section 5); one key that cannot be used spoils it. */
record StrangersKeys(List<StrangersKey> keys) {
    private static final int LONGEST = 32_768;
    private static final int MOST_KEYS = 10;

    /** Reads a set; throws {@link TokenRefused} where it is none, or one of its keys is not fit to verify with. */
    static StrangersKeys read(String jwks) {
        if (jwks.length() > LONGEST) {
            throw new TokenRefused("too long");
        }
        var members = Claims.read(jwks.getBytes(StandardCharsets.UTF_8)).objects("keys");
        if (members.isEmpty() || members.size() > MOST_KEYS) {
            throw new TokenRefused("not 1 to " + MOST_KEYS + " keys");
        }
        var keys = members.stream().map(StrangersKey::read).toList();
        var names = new HashSet<String>();
        if (!keys.stream().flatMap(key -> key.keyId().stream()).allMatch(names::add)) {
            throw new TokenRefused("two keys of one kid");
        }
        return new StrangersKeys(keys);
    }

    /** Those that may have signed by that algorithm: one, where a {@code kid} names it, and those without a name (RFC 7517 section 4.5). */
    List<StrangersKey> candidates(Optional<String> keyId, StrangersAlgorithm algorithm) {
        return keys.stream()
                .filter(key -> key.fits(algorithm))
                .filter(key -> keyId.isEmpty() || key.keyId().isEmpty() || keyId.equals(key.keyId()))
                .toList();
    }
}
