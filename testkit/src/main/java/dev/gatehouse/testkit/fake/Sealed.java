package dev.gatehouse.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Three parts like a JWT: a kind with its key, the words, and a checksum over both that stands for the seal. */
final class Sealed {
    private static final String WORD_END = "\u001f";
    private static final int PARTS = 3;

    private Sealed() {}

    static String text(String kind, String keyId, List<String> words) {
        var body = base64(kind + WORD_END + keyId) + "." + base64(String.join(WORD_END, words));
        return body + "." + Checksums.of(keyId, body);
    }

    /** The key that a text names, whether its seal is right or not. */
    static Optional<String> keyId(String kind, String text) {
        var parts = text.split("\\.", -1);
        return parts.length == PARTS
                ? decoded(parts[0])
                        .filter(head -> head.size() == 2 && head.get(0).equals(kind))
                        .map(head -> head.get(1))
                : Optional.empty();
    }

    /** The words of a text whose seal is right. */
    static Optional<List<String>> words(String keyId, String text) {
        var end = text.lastIndexOf('.');
        var body = text.substring(0, end);
        return Checksums.matches(Checksums.of(keyId, body), text.substring(end + 1))
                ? decoded(body.substring(body.indexOf('.') + 1))
                : Optional.empty();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<List<String>> decoded(String base64) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
            return Optional.of(List.of(text.split(WORD_END, -1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
