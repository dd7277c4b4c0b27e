package dev.gatehouse.domain.user;

import java.text.Normalizer;
import java.util.Locale;

/** What Unicode says of a text, where names and passwords both ask. */
final class CodePoints {
    private CodePoints() {}

    /** Whether the text is well-formed UTF-16 of assigned code points that are no controls. */
    static boolean areGraphic(String text) {
        return text.codePoints().allMatch(CodePoints::isGraphic);
    }

    private static boolean isGraphic(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * The form in which names and local parts of addresses are compared (RFC 8265 section 3.3.1): fullwidth and halfwidth
     * forms made plain, lower case, NFC. One more folding changes nothing, or the text is nobody's.
     */
    static String folded(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.append(isWidthVariant(c) ? compatible(c) : Character.toString(c)));
        return Normalizer.normalize(plain.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean isWidthVariant(int codePoint) {
        return codePoint >= 0xFF01 && codePoint <= 0xFFEE;
    }

    private static String compatible(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    /** RFC 8264 section 4.2, IdentifierClass beyond ASCII: visible letters, digits and marks without a compatibility form. */
    static boolean isOfIdentifier(int codePoint) {
        var plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFC);
        return isLetterDigitOrMark(codePoint)
                && compatible(codePoint).equals(plain)
                && !isInvisible(codePoint)
                && !isHangulJamo(codePoint)
                && !isException(codePoint);
    }

    private static boolean isLetterDigitOrMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** RFC 8264 section 9.13, the marks among the default ignorable: with one more of them a name looks like another. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** RFC 8264 section 9.9: what is left of conjoining jamo after NFC, two invisible fillers among them. */
    private static boolean isHangulJamo(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x11FF)
                || (codePoint >= 0xA960 && codePoint <= 0xA97F)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
    }

    /** RFC 5892 section 2.6: letters and marks that only stretch or repeat what stands before them. */
    private static boolean isException(int codePoint) {
        return codePoint == 0x0640
                || codePoint == 0x07FA
                || codePoint == 0x302E
                || codePoint == 0x302F
                || (codePoint >= 0x3031 && codePoint <= 0x3035)
                || codePoint == 0x303B;
    }
}
