package dev.gatehouse.verifier;

import java.time.Instant;

/** Verifies tokens that can be read, here and without asking the issuer; remembers the signatures that were good. */
final class JwtVerifier {
    private final Rules rules;
    private final IssuerKeys keys;
    private final TokenCache<Judged> cache;

    JwtVerifier(Rules rules, IssuerKeys keys, int mostRemembered) {
        this.rules = rules;
        this.keys = keys;
        this.cache = new TokenCache<>(mostRemembered);
    }

    /** What was judged once; its times are judged each time, and it counts only while its key is published. */
    private record Judged(VerifiedToken token, Instant notBefore, String keyId, VerificationKey key) {}

    /** The token, if it is good at that time; throws {@link TokenRefused}. */
    VerifiedToken verify(String token, Digest digest, Instant now) {
        var parts = CompactJws.split(token);
        var judged = cache.find(digest)
                .filter(known -> keys.holds(known.keyId(), known.key()))
                .orElseGet(() -> judge(token, digest, parts));
        rules.checkTimes(judged.notBefore(), judged.token().expiresAt(), now);
        return judged.token();
    }

    /** The shape first, then the signature, and what the token says last: nobody learns of claims that are not the issuer's. */
    private Judged judge(String token, Digest digest, CompactJws parts) {
        var header = TokenHeader.read(parts.header());
        var payload = Claims.read(Base64Url.decode(parts.payload()));
        Base64Url.decode(parts.signature());
        var key = keys.find(header.keyId());
        // RFC 8725 section 3.1: the algorithm is the key's, whatever the header says.
        if (!header.algorithm().equals(key.algorithmName())) {
            throw new TokenRefused(Reason.WRONG_ALGORITHM);
        }
        if (!key.hasSigned(token)) {
            throw new TokenRefused(Reason.WRONG_SIGNATURE);
        }
        var judged = new Judged(rules.judge(payload), Rules.notBefore(payload), header.keyId(), key);
        cache.put(digest, judged);
        return judged;
    }
}
