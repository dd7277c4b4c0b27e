package dev.gatehouse.verifier;

import java.util.Base64;

/** Base64url without padding (RFC 7515 section 2), with one spelling only for each value. */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes; throws {@link TokenRefused} for padding, foreign characters, and trailing bits that are not zero. */
    static byte[] decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (encode(bytes).contentEquals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException ofTheText) {
            // Refused below, without its cause, which would quote the text.
        }
        throw new TokenRefused(Reason.MALFORMED);
    }
}
