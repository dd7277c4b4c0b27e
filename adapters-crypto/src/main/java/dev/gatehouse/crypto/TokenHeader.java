package dev.gatehouse.crypto;

import java.util.List;
import java.util.Locale;

/**
 * What the header of a token of ours says; every other member, such as {@code jku} or {@code jwk}, is as if it were not
 * there (RFC 8725 section 3.10).
 */
record TokenHeader(String keyId, String algorithm) {
    private static final int LONGEST_KEY_ID = 64;
    /** Each of them changes what the rest means (RFC 7515 section 4.1.11, RFC 7797, RFC 7516 section 4.1.3). */
    private static final List<String> UNBEARABLE = List.of("crit", "b64", "zip");

    /** The header of a token of that type; throws {@link TokenRefused}. */
    static TokenHeader read(String base64url, String type) {
        var header = Claims.read(Base64Url.decode(base64url));
        refuseUnbearable(header);
        if (!isType(type, header.text("typ"))) {
            throw new TokenRefused("typ is foreign");
        }
        var keyId = header.text("kid");
        if (keyId.length() > LONGEST_KEY_ID || !keyId.chars().allMatch(TokenHeader::isAllowed)) {
            throw new TokenRefused("kid is none of ours");
        }
        return new TokenHeader(keyId, header.text("alg"));
    }

    /** Throws {@link TokenRefused} for a header, of whomever, with a member that changes what the rest means. */
    static void refuseUnbearable(Claims header) {
        if (UNBEARABLE.stream().anyMatch(header::has)) {
            throw new TokenRefused("crit, b64 or zip");
        }
    }

    /** Whether a {@code typ} is that type in lower case; a media type has no case (RFC 7515 section 4.1.9). */
    static boolean isType(String type, String shown) {
        var lower = shown.toLowerCase(Locale.ROOT);
        return lower.equals(type) || lower.equals("application/" + type);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
