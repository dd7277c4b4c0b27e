package dev.gatehouse.domain.secret;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The keyed digest (HMAC-SHA-256, 32 bytes, lower-case hex) by which a secret is found again; worth nothing without the
 * installation's key, and never accepted in the secret's place.
 */
public record SecretDigest(String hex) {
    /** Refuses anything but 32 bytes in lower-case hex. */
    public SecretDigest {
        if (HexFormat.of().parseHex(hex).length != 32 || !hex.equals(hex.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a digest has 32 bytes in lower-case hex");
        }
    }

    /** Only the first eight digits: enough to tell two apart in a log. */
    @Override
    public String toString() {
        return "SecretDigest[" + hex.substring(0, 8) + "...]";
    }
}
