package dev.gatehouse.domain.user;

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
        var canonical = CodePoints.folded(text);
        boolean isName = CodePoints.count(canonical) <= LONGEST
                && canonical.codePoints().allMatch(LoginName::isAllowed)
                && canonical.equals(CodePoints.folded(canonical))
                && NameDirection.isConsistent(canonical);
        return isName ? Optional.of(new LoginName(text, canonical)) : Optional.empty();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint < 0x80
                ? Character.isLetterOrDigit(codePoint) || SIGNS.indexOf(codePoint) >= 0
                : CodePoints.isOfIdentifier(codePoint);
    }
}
