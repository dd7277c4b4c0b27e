package dev.gatehouse.domain.user;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address: shown as it was given, found by its canonical form (local part folded as a login name is, domain
 * IDNA and lower case; dots and plus tags are kept).
 *
 * @param display the address as its owner wrote it
 * @param canonical the one form by which it is unique and looked up
 */
public record EmailAddress(String display, String canonical) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~.";

    /** The address, or empty if the text is no address that mail could reach. */
    public static Optional<EmailAddress> parse(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || !CodePoints.areGraphic(text)) {
            return Optional.empty();
        }
        var local = CodePoints.folded(text.substring(0, at));
        return isLocalPart(local)
                ? domain(text.substring(at + 1)).map(domain -> new EmailAddress(text, local + "@" + domain))
                : Optional.empty();
    }

    /** RFC 5321 section 4.1.2, Dot-string, with letters beyond ASCII as RFC 6531 has them. */
    private static boolean isLocalPart(String local) {
        return local.length() <= LONGEST_LOCAL
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.equals(CodePoints.folded(local))
                && local.codePoints().allMatch(EmailAddress::isAtomText);
    }

    private static boolean isAtomText(int codePoint) {
        return codePoint < 0x80
                ? Character.isLetterOrDigit(codePoint) || ATOM_SIGNS.indexOf(codePoint) >= 0
                : CodePoints.isOfIdentifier(codePoint);
    }

    private static Optional<String> domain(String text) {
        try {
            var ascii = IDN.toASCII(Normalizer.normalize(text, Normalizer.Form.NFC), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return isHostName(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean isHostName(String ascii) {
        return !ascii.isEmpty()
                && ascii.length() <= 253
                && !ascii.startsWith(".")
                && !ascii.endsWith(".")
                && !ascii.contains("..");
    }
}
