package dev.gatehouse.crypto;

import java.util.List;
import java.util.Locale;

/**
 * What the header of an access token says; every other member, such as {@code jku} or {@code jwk}, is as if it were not
 * there (RFC 8725 section 3.10).
 */
record AccessTokenHeader(String keyId, String algorithm) {
    private static final int LONGEST_KEY_ID = 64;
    /** Each of them changes what the rest means (RFC 7515 section 4.1.11, RFC 7797, RFC 7516 section 4.1.3). */
    private static final List<String> UNBEARABLE = List.of("crit", "b64", "zip");

    static AccessTokenHeader read(String base64url) {
        var header = Claims.read(Base64Url.decode(base64url));
        if (UNBEARABLE.stream().anyMatch(header::has)) {
            throw new TokenRefused("crit, b64 or zip");
        }
        if (!isAccessTokenType(header.text("typ"))) {
            throw new TokenRefused("typ is foreign");
        }
        var keyId = header.text("kid");
        if (keyId.length() > LONGEST_KEY_ID || !keyId.chars().allMatch(AccessTokenHeader::isAllowed)) {
            throw new TokenRefused("kid is none of ours");
        }
        return new AccessTokenHeader(keyId, header.text("alg"));
    }

    /** RFC 9068 section 4; a media type has no case (RFC 7515 section 4.1.9). */
    private static boolean isAccessTokenType(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.equals(RingKey.TYPE) || lower.equals("application/" + RingKey.TYPE);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
