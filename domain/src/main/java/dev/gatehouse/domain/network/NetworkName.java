package dev.gatehouse.domain.network;

import java.util.Optional;

/** The name of a shared network: 1 to 64 lower-case ASCII letters, digits, dots, dashes and underscores, no mark first. */
public record NetworkName(String value) {
    private static final int LONGEST = 64;

    /** Refuses what {@link #parse} does not take. */
    public NetworkName {
        if (!isName(value)) {
            throw new IllegalArgumentException("not the name of a network");
        }
    }

    /** The name that the text is; empty if it can be none. */
    public static Optional<NetworkName> parse(String text) {
        return isName(text) ? Optional.of(new NetworkName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
