package dev.gatehouse.domain.user;

import java.util.Optional;

/**
 * A password hash as another system made it.
 *
 * @param encoded what that system kept: a PHC or MCF string, or whatever the format says
 * @param format how to read what does not say so itself; empty for what does
 */
public record ForeignHash(String encoded, Optional<String> format) {
    private static final int LONGEST = 4096;

    /** Refuses what no system keeps: nothing, more than 4,096 characters, or controls. */
    public ForeignHash {
        if (!isText(encoded) || !format.map(ForeignHash::isText).orElse(true)) {
            throw new IllegalArgumentException("a password hash is a text of one line and at most " + LONGEST);
        }
    }

    /** The hash, or empty if either text can be none. */
    public static Optional<ForeignHash> parse(String encoded, Optional<String> format) {
        return isText(encoded) && format.map(ForeignHash::isText).orElse(true)
                ? Optional.of(new ForeignHash(encoded, format))
                : Optional.empty();
    }

    private static boolean isText(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && CodePoints.areGraphic(text);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "ForeignHash[...]";
    }
}
