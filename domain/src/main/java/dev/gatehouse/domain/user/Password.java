package dev.gatehouse.domain.user;

import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A password as it is hashed: RFC 8265 section 4.2 OpaqueString (NFC, non-ASCII spaces to space), at most 1,024 bytes of
 * UTF-8, never empty, nothing trimmed, folded or cut.
 */
public final class Password {
    private static final int MOST_BYTES = 1024;

    private final Secret normalized;

    private Password(Secret normalized) {
        this.normalized = normalized;
    }

    /** The password, or empty if the text is empty, too long, or holds NUL, a control, a lone surrogate or an unassigned code point. */
    public static Optional<Password> parse(Secret typed) {
        var text = typed.reveal();
        if (text.isEmpty() || text.length() > MOST_BYTES || !CodePoints.areGraphic(text)) {
            return Optional.empty();
        }
        var normal = Normalizer.normalize(withPlainSpaces(text), Normalizer.Form.NFC);
        return normal.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Optional.empty()
                : Optional.of(new Password(Secret.of(normal)));
    }

    /** Whether both are the same password, told in constant time. */
    public boolean sameAs(Password other) {
        return MessageDigest.isEqual(
                normalized.reveal().getBytes(StandardCharsets.UTF_8),
                other.normalized.reveal().getBytes(StandardCharsets.UTF_8));
    }

    /** What is hashed. */
    public Secret normalized() {
        return normalized;
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "Password[...]";
    }

    private static String withPlainSpaces(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
