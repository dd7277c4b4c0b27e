package dev.gatehouse.crypto.foreign;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One digest over salt and password in any arrangement, as home-made systems kept it: the format is a template such as
 * {@code sha256({salt}{password})}, the text {@code <salt>:<hash>} with the hash in hex or base64, or the hash alone where
 * the template has no salt.
 */
final class SaltedSha {
    private static final String SALT = "{salt}";
    private static final Pattern TEMPLATE =
            Pattern.compile("(md5|sha1|sha256|sha384|sha512)\\(([^{}]*(?:\\{salt}[^{}]*)?)\\{password}"
                    + "([^{}]*(?:\\{salt}[^{}]*)?)\\)");
    private static final Map<String, String> ALGORITHMS =
            Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");
    private static final Map<String, Integer> BYTES =
            Map.of("md5", 16, "sha1", 20, "sha256", 32, "sha384", 48, "sha512", 64);

    private SaltedSha() {}

    static Optional<KnownHash> read(String template, String text) {
        return Text.match(TEMPLATE, template).flatMap(found -> {
            var digest = found.group(1);
            var colon = template.contains(SALT) ? text.lastIndexOf(':') : -1;
            if (template.contains(SALT) && colon < 0) {
                return Optional.empty();
            }
            var salt = text.substring(0, Math.max(colon, 0));
            var before = utf8(found.group(2).replace(SALT, salt));
            var after = utf8(found.group(3).replace(SALT, salt));
            return hash(text.substring(colon + 1), BYTES.getOrDefault(digest, 0))
                    .map(hash -> new KnownHash(
                            "plain-" + digest,
                            true,
                            hash,
                            password -> Digest.of(ALGORITHMS.getOrDefault(digest, digest), before, password, after)));
        });
    }

    private static Optional<byte[]> hash(String text, int length) {
        var hash = text.length() == 2 * length ? HexFormat.of().parseHex(text) : Text.base64(text);
        return hash.length == length ? Optional.of(hash) : Optional.empty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
