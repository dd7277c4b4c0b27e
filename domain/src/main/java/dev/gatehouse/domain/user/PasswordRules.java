package dev.gatehouse.domain.user;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * What a new password must satisfy (NIST SP 800-63B-4 section 3.1.1.2): length first, no composition rules, not on the
 * list of common passwords, not one of the words that the context gives away.
 *
 * @param minimumCodePoints shortest new password in code points; 15 by default, never under 8
 * @param common passwords in lower case that everybody tries first
 */
public record PasswordRules(int minimumCodePoints, Set<String> common) {
    /** The floor that no setting goes under. */
    public static final int FLOOR = 8;

    private static final int SHORTEST_WORD = 4;
    private static final int OWN_PART = 8;

    /** Refuses a minimum under the floor. */
    public PasswordRules {
        if (minimumCodePoints < FLOOR) {
            throw new IllegalArgumentException("a password has at least " + FLOOR + " code points");
        }
        common = Set.copyOf(common);
    }

    /** What a new password is told. */
    public enum Verdict {
        /** May be used. */
        GOOD,
        /** Fewer code points than the minimum. */
        TOO_SHORT,
        /** On the list of common passwords. */
        COMMON,
        /** Little but a word that an attacker would try first: the user's name, address, or the product. */
        GUESSABLE
    }

    /** Judges a new password; the context is the user's names and addresses. */
    public Verdict judge(Password password, Collection<String> context) {
        var text = password.normalized().reveal();
        if (CodePoints.count(text) < minimumCodePoints) {
            return Verdict.TOO_SHORT;
        }
        var folded = folded(text);
        if (common.contains(folded) || folded.codePoints().distinct().count() <= 2) {
            return Verdict.COMMON;
        }
        return context.stream().anyMatch(word -> isLittleBut(folded, folded(word))) ? Verdict.GUESSABLE : Verdict.GOOD;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether hardly anything is left of the password once the word is taken out. */
    private static boolean isLittleBut(String folded, String word) {
        return word.length() >= SHORTEST_WORD
                && folded.contains(word)
                && folded.replace(word, "").length() < OWN_PART;
    }
}
