package dev.gatehouse.crypto;

import java.util.Arrays;

/** HKDF with SHA-256 (RFC 5869): makes independent keys of one. */
final class Hkdf {
    private static final int MOST_BYTES = 255 * HmacSha256.BYTES;

    private Hkdf() {}

    /** As many bytes as asked for, 1 to 8,160, that only whoever has the input can make for that info. */
    static byte[] derive(byte[] input, byte[] salt, byte[] info, int bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("HKDF gives 1 to " + MOST_BYTES + " bytes");
        }
        return expand(new HmacSha256(extract(input, salt)), info, bytes);
    }

    /** RFC 5869 section 2.2: no salt is a salt of zeros. */
    private static byte[] extract(byte[] input, byte[] salt) {
        return new HmacSha256(salt.length == 0 ? new byte[HmacSha256.BYTES] : salt).of(input);
    }

    /** RFC 5869 section 2.3. */
    private static byte[] expand(HmacSha256 pseudorandomKey, byte[] info, int bytes) {
        var output = new byte[bytes];
        var block = new byte[0];
        for (int done = 0, count = 1; done < bytes; done += block.length, count++) {
            block = pseudorandomKey.of(block, info, new byte[] {(byte) count});
            System.arraycopy(block, 0, output, done, Math.min(block.length, bytes - done));
        }
        Arrays.fill(block, (byte) 0);
        return output;
    }
}
