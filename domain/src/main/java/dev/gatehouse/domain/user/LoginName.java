package dev.gatehouse.domain.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name to log in with: shown as it was given, found by its canonical form (RFC 8265 section 3.3, UsernameCaseMapped,
 * narrowed to letters, digits and {@code ._-+} of ASCII, 1 to 64 code points after mapping).
 *
 * @param display the name as its owner wrote it
 * @param canonical the one form by which it is unique and looked up
 */
public record LoginName(String display, String canonical) {
    private static final int LONGEST = 64;
    private static final int LONGEST_DISPLAY = 256;
    private static final String SIGNS = "._-+";

    /** The name, or empty if the text can be nobody's name; it never holds an at sign. */
    public static Optional<LoginName> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST_DISPLAY || !CodePoints.areGraphic(text)) {
            return Optional.empty();
        }
        var canonical = canonical(text);
        boolean isName = CodePoints.count(canonical) <= LONGEST
                && canonical.codePoints().allMatch(LoginName::isAllowed)
                && canonical.equals(canonical(canonical))
                && NameDirection.isConsistent(canonical);
        return isName ? Optional.of(new LoginName(text, canonical)) : Optional.empty();
    }

    private static String canonical(String text) {
        var wide = new StringBuilder(text.length());
        text.codePoints().forEach(c -> wide.append(isWidthVariant(c) ? compatible(c) : Character.toString(c)));
        return Normalizer.normalize(wide.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** RFC 8265 section 3.3.1, width mapping: only fullwidth and halfwidth forms are decomposed. */
    private static boolean isWidthVariant(int codePoint) {
        return codePoint >= 0xFF01 && codePoint <= 0xFFEE;
    }

    private static String compatible(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    /** RFC 8264 section 4.2, IdentifierClass: letters, digits and marks without a compatibility form. */
    private static boolean isAllowed(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isLetterOrDigit(codePoint) || SIGNS.indexOf(codePoint) >= 0;
        }
        var hasCompatibilityForm =
                !compatible(codePoint).equals(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFC));
        return !hasCompatibilityForm && isLetterDigitOrMark(codePoint);
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
}
