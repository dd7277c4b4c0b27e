package dev.gatehouse.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts: evident when tampered with, and no secret at all. */
final class Checksums {
    private Checksums() {}

    static String of(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var whole = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha.digest(whole));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static boolean matches(String stored, String shown) {
        return MessageDigest.isEqual(stored.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
