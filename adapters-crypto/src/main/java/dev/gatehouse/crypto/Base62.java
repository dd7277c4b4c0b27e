package dev.gatehouse.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Numbers as letters and digits of fixed length; the order of the texts is the order of the numbers. */
final class Base62 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    private Base62() {}

    /** The bytes as one number, with as many characters as the greatest number of that many bytes needs. */
    static String encode(byte[] bytes) {
        return encode(new BigInteger(1, bytes), lengthFor(bytes.length));
    }

    /** The number with leading zeros up to the length, which must suffice. */
    static String encode(BigInteger number, int length) {
        var text = new char[length];
        var rest = number;
        for (int i = length - 1; i >= 0; i--) {
            var quotientAndDigit = rest.divideAndRemainder(BASE);
            text[i] = ALPHABET.charAt(quotientAndDigit[1].intValue());
            rest = quotientAndDigit[0];
        }
        return new String(text);
    }

    /** Whether the text is exactly what {@link #encode(byte[])} makes of some bytes of that number. */
    static boolean isEncodingOf(int bytes, String text) {
        return text.length() == lengthFor(bytes)
                && text.chars().allMatch(Base62::isDigit)
                && text.compareTo(greatest(bytes)) <= 0;
    }

    /** How many characters that many bytes have. */
    static int lengthFor(int bytes) {
        return (int) Math.ceil(bytes * 8 * Math.log(2) / Math.log(ALPHABET.length()));
    }

    private static String greatest(int bytes) {
        var ones = new byte[bytes];
        Arrays.fill(ones, (byte) 0xFF);
        return encode(ones);
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
