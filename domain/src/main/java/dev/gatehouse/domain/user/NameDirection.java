package dev.gatehouse.domain.user;

import java.util.Arrays;

/** RFC 5893 section 2, the bidi rule, for names of letters, digits, marks and the few signs of ASCII. */
final class NameDirection {
    private NameDirection() {}

    /** Whether the name is wholly of one direction, so that it never reads as another one. */
    static boolean isConsistent(String name) {
        var kinds = name.codePoints().map(Character::getDirectionality).toArray();
        return Arrays.stream(kinds).noneMatch(NameDirection::isRightward) || isRightToLeft(kinds);
    }

    /** What makes the rule apply at all (section 1.4): one such character is enough. */
    private static boolean isRightward(int kind) {
        return isRightToLeftLetter(kind) || kind == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Conditions 1 to 4: begins with a letter, holds nothing of the other direction, ends with a letter or digit, one kind of digits. */
    private static boolean isRightToLeft(int[] kinds) {
        boolean hasEuropean = contains(kinds, Character.DIRECTIONALITY_EUROPEAN_NUMBER);
        boolean hasArabic = contains(kinds, Character.DIRECTIONALITY_ARABIC_NUMBER);
        return isRightToLeftLetter(kinds[0])
                && !contains(kinds, Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                && mayEnd(lastBeforeMarks(kinds))
                && !(hasEuropean && hasArabic);
    }

    private static boolean isRightToLeftLetter(int kind) {
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean mayEnd(int kind) {
        return isRightward(kind) || kind == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }

    /** The kind of the last character that is no mark; the first one is a letter by condition 1. */
    private static int lastBeforeMarks(int[] kinds) {
        int last = kinds.length - 1;
        while (kinds[last] == Character.DIRECTIONALITY_NONSPACING_MARK) {
            last--;
        }
        return kinds[last];
    }

    private static boolean contains(int[] kinds, int kind) {
        return Arrays.stream(kinds).anyMatch(one -> one == kind);
    }
}
