package dev.gatehouse.crypto;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The form of a generated secret: a prefix, random bytes in base 62, and a checksum, so that scanners find leaked ones
 * without a false alarm and garbage is refused without a look-up. The checksum secures nothing.
 */
enum TokenFormat {
    /** An opaque access token. */
    ACCESS_TOKEN("gh_at_", 32),
    /** The secret of an API credential. */
    API_SECRET("gh_sk_", 32),
    /** The public key of an API credential. */
    API_KEY("gh_ak_", 16),
    /** An authorization code. */
    AUTHORIZATION_CODE("gh_ac_", 32),
    /** The name of a pushed request. */
    PUSHED_REQUEST("gh_pr_", 32),
    /** The cookie of a session in a browser. */
    BROWSER_SESSION("gh_bs_", 32),
    /** What a device waits with. */
    DEVICE_CODE("gh_dc_", 32),
    /** What the link in a letter carries. */
    ACTION("gh_le_", 32);

    private static final int CHECKSUM_LENGTH = 6;

    private final String prefix;
    private final int bytes;
    private final String greatest;

    TokenFormat(String prefix, int bytes) {
        this.prefix = prefix;
        this.bytes = bytes;
        this.greatest = Base62.greatest(bytes);
    }

    /** How many random bytes it holds. */
    int bytes() {
        return bytes;
    }

    /** The text of these bytes. */
    String write(byte[] random) {
        var start = prefix + Base62.encode(random);
        return start + "_" + checksum(start);
    }

    /** Whether {@link #write} could have made the text. */
    boolean matches(String text) {
        int end = prefix.length() + greatest.length();
        if (text.length() != end + 1 + CHECKSUM_LENGTH || !text.startsWith(prefix) || text.charAt(end) != '_') {
            return false;
        }
        return ConstantTime.areEqual(utf8(text.substring(end + 1)), utf8(checksum(text.substring(0, end))))
                && Base62.isEncoding(text.substring(prefix.length(), end), greatest);
    }

    private static String checksum(String start) {
        var crc = new CRC32();
        crc.update(utf8(start));
        return Base62.encode(crc.getValue(), CHECKSUM_LENGTH);
    }

    /** Not ASCII, where a foreign character would become a question mark. */
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
