package dev.gatehouse.http.oauth;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Undoes {@code application/x-www-form-urlencoded} (RFC 6749 appendix B), and guesses nothing. */
public final class Percent {
    /** What stands for a space, and what one encoder or another leaves as it is. */
    private static final String UNENCODED = "+-._~!'()*";

    private Percent() {}

    /** The text that was encoded, or empty if the encoding is broken or hides bytes that are not UTF-8. */
    public static Optional<String> decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (!isEscape(encoded, i)) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** Whether an encoder can have written it: it has an escape, or nothing that would need one. */
    static boolean mayBeEncoded(String text) {
        return text.indexOf('%') >= 0
                || text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || UNENCODED.indexOf(c) >= 0));
    }

    /** The text of the bytes, or empty if they are not UTF-8. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
