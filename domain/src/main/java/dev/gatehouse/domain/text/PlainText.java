package dev.gatehouse.domain.text;

/** Texts that every store, list and log can hold as they are. */
public final class PlainText {
    private PlainText() {}

    /** Whether it has no control and no half of a pair: PostgreSQL has no place for NUL, and UTF-8 none for a lone surrogate. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
