package dev.gatehouse.crypto;

/** Base32 without padding (RFC 4648 section 6), as apps take the seeds of codes. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var octet : bytes) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(octet);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((held >> bits) & 0x1F));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (BITS - bits)) & 0x1F));
        }
        return text.toString();
    }
}
