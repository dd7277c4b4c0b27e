package dev.gatehouse.crypto.foreign;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What directories keep as {@code {SSHA}}, {@code {SSHA256}}, {@code {SSHA384}}, {@code {SSHA512}}: digest, then salt. */
final class LdapSha {
    private static final Pattern TEXT = Pattern.compile("\\{SSHA(256|384|512)?}([A-Za-z0-9+/]+=*)");

    private LdapSha() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(TEXT, text).map(found -> {
            var bits = Optional.ofNullable(found.group(1)).orElse("1");
            var length = bits.equals("1") ? 20 : Integer.parseInt(bits) / Byte.SIZE;
            var both = Text.base64(found.group(2));
            if (both.length <= length) {
                throw new IllegalArgumentException("a salted digest ends with its salt");
            }
            var salt = Arrays.copyOfRange(both, length, both.length);
            return new KnownHash(
                    "ssha" + (bits.equals("1") ? "" : bits),
                    true,
                    Arrays.copyOf(both, length),
                    password -> Digest.of("SHA-" + bits, password, salt));
        });
    }
}
