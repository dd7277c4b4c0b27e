package dev.gatehouse.crypto;

import java.util.Arrays;

/** Numbers as letters and digits of fixed length; the order of the texts is the order of the numbers. */
final class Base62 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = ALPHABET.length();

    private Base62() {}

    /** The bytes as one number, with as many characters as the greatest number of that many bytes needs. */
    static String encode(byte[] bytes) {
        return encode(words(bytes), lengthFor(bytes.length));
    }

    /** The number, which is not negative, with leading zeros up to the length, which must suffice. */
    static String encode(long number, int length) {
        return encode(new int[] {(int) (number >>> Integer.SIZE), (int) number}, length);
    }

    /** The greatest number of that many bytes. */
    static String greatest(int bytes) {
        var ones = new byte[bytes];
        Arrays.fill(ones, (byte) 0xFF);
        return encode(ones);
    }

    /** Whether the text is what {@link #encode(byte[])} makes of some bytes, of whose numbers this is the greatest. */
    static boolean isEncoding(String text, String greatest) {
        return text.length() == greatest.length()
                && text.chars().allMatch(Base62::isDigit)
                && text.compareTo(greatest) <= 0;
    }

    /** How many characters that many bytes have. */
    private static int lengthFor(int bytes) {
        return (int) Math.ceil(bytes * 8 * Math.log(2) / Math.log(BASE));
    }

    /** The words of the number, the highest first; they are used up. */
    private static String encode(int[] words, int length) {
        var text = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(divide(words));
        }
        return new String(text);
    }

    /** Divides the number where it lies, as one does on paper, and says what is left over. */
    private static int divide(int[] words) {
        long rest = 0;
        for (int i = 0; i < words.length; i++) {
            long part = (rest << Integer.SIZE) | Integer.toUnsignedLong(words[i]);
            words[i] = (int) (part / BASE);
            rest = part % BASE;
        }
        return (int) rest;
    }

    private static int[] words(byte[] bytes) {
        var words = new int[(bytes.length + Integer.BYTES - 1) / Integer.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            int fromEnd = bytes.length - 1 - i;
            int word = words.length - 1 - fromEnd / Integer.BYTES;
            int shift = (fromEnd % Integer.BYTES) * Byte.SIZE;
            words[word] |= (bytes[i] & 0xFF) << shift;
        }
        return words;
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
