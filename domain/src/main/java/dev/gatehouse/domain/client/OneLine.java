package dev.gatehouse.domain.client;

import java.util.Optional;

/** The texts by which people call things: one visible line, the same in every store, list and log. */
public final class OneLine {
    private static final int LONGEST = 200;

    private OneLine() {}

    /**
     * The text, or empty if it is blank, begins or ends with a space, has more than 200 characters, or holds a control, a
     * line end, a lone surrogate, or one that turns the line around.
     */
    public static Optional<String> parse(String text) {
        boolean isLine = !text.isEmpty()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().allMatch(OneLine::isOfALine);
        return isLine ? Optional.of(text) : Optional.empty();
    }

    private static boolean isOfALine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
