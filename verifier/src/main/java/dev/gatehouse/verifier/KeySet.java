package dev.gatehouse.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of the issuer as it published them (RFC 7517 section 5), by their ids. */
record KeySet(Map<String, VerificationKey> keys) {
    static final KeySet NONE = new KeySet(Map.of());
    private static final int MOST_KEYS = 100;

    /**
     * The keys that are for signatures of ours; one that stood in the set before stays the same object. Throws
     * {@link TokenRefused} for what is no key set, or one without such a key.
     */
    static KeySet read(byte[] json, KeySet before) {
        var found = new HashMap<String, VerificationKey>();
        for (var item : Claims.read(json).items("keys")) {
            var jwk = Claims.of(item);
            var keyId = jwk.optionalText("kid").filter(TokenHeader::isKeyId);
            if (keyId.isPresent() && found.size() < MOST_KEYS) {
                usable(jwk).ifPresent(key -> found.put(keyId.get(), before.same(keyId.get(), key)));
            }
        }
        if (found.isEmpty()) {
            throw new TokenRefused(Reason.KEYS_AWAY);
        }
        return new KeySet(Map.copyOf(found));
    }

    /** RFC 7517 section 5: a key that is not understood is passed over, and the others count. */
    private static Optional<VerificationKey> usable(Claims jwk) {
        try {
            return VerificationKey.of(jwk);
        } catch (TokenRefused notUnderstood) {
            return Optional.empty();
        }
    }

    Optional<VerificationKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    private VerificationKey same(String keyId, VerificationKey key) {
        return find(keyId).filter(key::isSame).orElse(key);
    }
}
