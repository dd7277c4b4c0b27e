package dev.gatehouse.crypto.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Crypt;
import org.apache.commons.codec.digest.Md5Crypt;

/** What {@code /etc/shadow} and {@code .htpasswd} hold: MD5-crypt, SHA-256-crypt and SHA-512-crypt. */
final class UnixCrypt {
    private static final Pattern MD5 =
            Pattern.compile("(?:\\{CRYPT})?(\\$(1|apr1)\\$[./0-9A-Za-z]{1,8}\\$[./0-9A-Za-z]{22})");
    private static final Pattern SHA = Pattern.compile("(?:\\{CRYPT})?(\\$(5(?=.*\\$.{43}$)|6(?=.*\\$.{86}$))"
            + "\\$(?:rounds=(\\d{4,9})\\$)?[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]+)");
    private static final int MOST_ROUNDS = 1_000_000;

    private UnixCrypt() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(MD5, text)
                .map(UnixCrypt::md5)
                .or(() -> Text.match(SHA, text).map(UnixCrypt::sha));
    }

    private static KnownHash md5(MatchResult found) {
        var text = found.group(1);
        return new KnownHash(
                "md5-crypt",
                true,
                ascii(text),
                password -> ascii(
                        "1".equals(found.group(2)) ? Crypt.crypt(password, text) : Md5Crypt.apr1Crypt(password, text)));
    }

    private static KnownHash sha(MatchResult found) {
        var text = found.group(1);
        boolean isBearable = found.group(3) == null || Text.number(found, 3) <= MOST_ROUNDS;
        return new KnownHash(
                "5".equals(found.group(2)) ? "sha256-crypt" : "sha512-crypt",
                isBearable,
                ascii(text),
                password -> ascii(Crypt.crypt(password, text)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
