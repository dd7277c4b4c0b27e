package dev.gatehouse.verifier;

/**
 * A compact JWS (RFC 7515 section 7.1) in its three parts, as they stand.
 *
 * @param header the protected header, in base64url
 * @param payload the payload, in base64url
 * @param signature the signature, in base64url
 */
record CompactJws(String header, String payload, String signature) {
    /** Takes the text apart without decoding it; throws {@link TokenRefused} if it has not three parts. */
    static CompactJws split(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || second < 0 || text.indexOf('.', second + 1) >= 0) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        return new CompactJws(text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }
}
