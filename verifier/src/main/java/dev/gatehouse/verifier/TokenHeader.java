package dev.gatehouse.verifier;

import java.util.List;
import java.util.Locale;

/**
 * What the header of an access token says; every other member, such as {@code jku} or {@code jwk}, is as if it were not
 * there (RFC 8725 section 3.10).
 */
record TokenHeader(String keyId, String algorithm) {
    private static final String TYPE = "at+jwt";
    private static final int LONGEST_KEY_ID = 64;
    /** Each of them changes what the rest means (RFC 7515 section 4.1.11, RFC 7797, RFC 7516 section 4.1.3). */
    private static final List<String> UNBEARABLE = List.of("crit", "b64", "zip");

    static TokenHeader read(String base64url) {
        var header = Claims.read(Base64Url.decode(base64url));
        if (UNBEARABLE.stream().anyMatch(header::has)) {
            throw new TokenRefused(Reason.UNSUPPORTED_HEADER);
        }
        if (!isAccessTokenType(header.optionalText("typ").orElse(""))) {
            throw new TokenRefused(Reason.WRONG_TYPE);
        }
        var keyId = header.text("kid");
        if (!isKeyId(keyId)) {
            throw new TokenRefused(Reason.UNKNOWN_KEY);
        }
        return new TokenHeader(keyId, header.text("alg"));
    }

    /** A name that is worth asking the issuer for. */
    static boolean isKeyId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_KEY_ID
                && text.chars().allMatch(TokenHeader::isAllowed);
    }

    /** RFC 9068 section 4; a media type has no case (RFC 7515 section 4.1.9). */
    private static boolean isAccessTokenType(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.equals(TYPE) || lower.equals("application/" + TYPE);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
