package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.http.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A JWK set (RFC 7517 section 5); of each key only what is public can get into it, whatever comes in. */
record PublicKeys(List<ObjectNode> keys) {
    /** RFC 7517 section 4 and RFC 7518 sections 6.2.1 and 6.3.1. */
    private static final Set<String> PUBLIC = Set.of("kty", "use", "alg", "kid", "crv", "x", "y", "n", "e");

    /** The set of the given JWKs, each a JSON object. */
    static PublicKeys of(List<String> jwks) {
        return new PublicKeys(jwks.stream().map(PublicKeys::publicPart).toList());
    }

    private static ObjectNode publicPart(String jwk) {
        return StrictJson.read(jwk.getBytes(StandardCharsets.UTF_8))
                .map(members -> members.retain(PUBLIC))
                .orElseThrow(() -> new IllegalStateException("a key on the ring is not a JSON object"));
    }
}
