package dev.gatehouse.domain.user;

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
}
