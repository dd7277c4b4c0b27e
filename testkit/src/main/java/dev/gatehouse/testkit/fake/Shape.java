package dev.gatehouse.testkit.fake;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The form of a generated secret: a prefix, 43 signs, and six of a checksum. */
enum Shape {
    API_KEY("gh_ak_"),
    API_SECRET("gh_sk_"),
    OPAQUE_TOKEN("gh_at_"),
    AUTHORIZATION_CODE("gh_ac_"),
    PUSHED_REQUEST("gh_pr_"),
    BROWSER_SESSION("gh_bs_"),
    DEVICE_CODE("gh_dc_"),
    ACTION("gh_le_");

    private static final int SIGNS = 43;
    private static final int CHECK = 6;

    private final String prefix;

    Shape(String prefix) {
        this.prefix = prefix;
    }

    String of(long number) {
        var body = prefix + padded(new BigInteger(Checksums.of(prefix, Long.toString(number)), 16), SIGNS);
        return body + "_" + check(body);
    }

    boolean fits(String shown) {
        var end = prefix.length() + SIGNS;
        return shown.startsWith(prefix)
                && shown.length() == end + 1 + CHECK
                && shown.substring(end).equals("_" + check(shown.substring(0, end)));
    }

    private static String check(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return padded(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    private static String padded(BigInteger value, int signs) {
        var text = value.toString(Character.MAX_RADIX);
        return text.length() >= signs
                ? text.substring(text.length() - signs)
                : "0".repeat(signs - text.length()) + text;
    }
}
