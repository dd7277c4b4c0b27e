package dev.gatehouse.domain.user;

import java.util.Optional;

/**
 * The beginning of a login name or an e-mail address, in the form by which both are found; every sign stands for itself.
 *
 * @param canonical folded as a login name is, never empty
 */
public record NamePrefix(String canonical) {
    private static final int LONGEST = 254;

    /** The beginning, or empty if no name and no address could begin so. */
    public static Optional<NamePrefix> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !CodePoints.areGraphic(text)) {
            return Optional.empty();
        }
        return Optional.of(new NamePrefix(CodePoints.folded(text)));
    }

    /** Whether a canonical name or address begins so. */
    public boolean begins(String canonicalText) {
        return canonicalText.startsWith(canonical);
    }
}
