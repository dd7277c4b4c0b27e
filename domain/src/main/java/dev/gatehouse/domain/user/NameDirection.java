package dev.gatehouse.domain.user;

/** RFC 5893 section 2, the bidi rule, as far as names of letters, digits and marks need it. */
final class NameDirection {
    private NameDirection() {}

    /** Whether a name is wholly of one direction, so that it never reads as another one. */
    static boolean isConsistent(String name) {
        boolean hasRight = name.codePoints().anyMatch(NameDirection::isRightToLeft);
        boolean hasLeft = name.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return !hasRight || (!hasLeft && isRightToLeft(name.codePointAt(0)));
    }

    private static boolean isRightToLeft(int codePoint) {
        var direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
