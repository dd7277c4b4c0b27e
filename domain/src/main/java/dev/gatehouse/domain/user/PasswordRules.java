package dev.gatehouse.domain.user;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a new password must satisfy (NIST SP 800-63B-4 section 3.1.1.2): length first, no composition rules, not on the
 * list of common or leaked passwords, not one of the words that the context gives away.
 *
 * @param minimumCodePoints shortest new password in code points; 15 by default, never under 8
 * @param minimumWithFactor the same for users who have a second factor; 8 by default
 * @param common passwords in lower case that everybody tries first
 * @param leaked a longer list, looked at as the password is typed and in lower case
 * @param product what the house is called
 */
public record PasswordRules(
        int minimumCodePoints,
        int minimumWithFactor,
        Set<String> common,
        LeakedPasswords leaked,
        Collection<String> product) {
    /** The floor that no setting goes under. */
    public static final int FLOOR = 8;

    private static final int SHORTEST_WORD = 4;
    private static final int OWN_PART = 8;

    /** Refuses a minimum under the floor, and one that a second factor would raise. */
    public PasswordRules {
        if (minimumWithFactor < FLOOR) {
            throw new IllegalArgumentException("a password has at least " + FLOOR + " code points");
        }
        if (minimumCodePoints < minimumWithFactor) {
            throw new IllegalArgumentException("a second factor makes no password longer");
        }
        common = Set.copyOf(common);
        product = Set.copyOf(product);
    }

    /** What a new password is told. */
    public enum Verdict {
        /** May be used. */
        GOOD,
        /** Fewer code points than the minimum. */
        TOO_SHORT,
        /** On the list of common passwords, or on that of leaked ones. */
        COMMON,
        /** Little but a word that an attacker would try first: the user's name, address, or the product. */
        GUESSABLE;

        /** The stable word, such as {@code too_short}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict of that word. */
        public static Optional<Verdict> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** How many code points a new password has at the least. */
    public int least(boolean hasFactor) {
        return hasFactor ? minimumWithFactor : minimumCodePoints;
    }

    /** Whether only a second factor makes it long enough. */
    public boolean isShort(Password password) {
        return CodePoints.count(password.normalized().reveal()) < minimumCodePoints;
    }

    /** Judges a new password of a user without a second factor; the context is the user's names and addresses. */
    public Verdict judge(Password password, Collection<String> context) {
        return judge(password, context, false);
    }

    /** The same for a user who may have one. */
    public Verdict judge(Password password, Collection<String> context, boolean hasFactor) {
        var text = password.normalized().reveal();
        if (CodePoints.count(text) < least(hasFactor)) {
            return Verdict.TOO_SHORT;
        }
        var folded = folded(text);
        if (common.contains(folded) || folded.codePoints().distinct().count() <= 2 || isLeaked(text, folded)) {
            return Verdict.COMMON;
        }
        return Stream.concat(context.stream(), product.stream()).anyMatch(word -> isLittleBut(folded, folded(word)))
                ? Verdict.GUESSABLE
                : Verdict.GOOD;
    }

    private boolean isLeaked(String text, String folded) {
        return leaked.contain(text) || leaked.contain(folded);
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
