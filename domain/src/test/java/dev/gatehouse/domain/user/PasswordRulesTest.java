package dev.gatehouse.domain.user;

import static dev.gatehouse.domain.user.PasswordRules.Verdict.COMMON;
import static dev.gatehouse.domain.user.PasswordRules.Verdict.GOOD;
import static dev.gatehouse.domain.user.PasswordRules.Verdict.GUESSABLE;
import static dev.gatehouse.domain.user.PasswordRules.Verdict.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final PasswordRules RULES = rules(15, CommonPasswords.load());
    private static final List<String> CONTEXT =
            List.of("Gatehouse", "alice.liddell", "alice.liddell@example.org", "rob", "Jos\u00e9phine");

    private static Verdict judged(PasswordRules rules, String text) {
        return rules.judge(Password.parse(Secret.of(text)).orElseThrow(), CONTEXT);
    }

    // B1, B3
    @ParameterizedTest
    @CsvSource({
        "fourteen lette, TOO_SHORT",
        "fifteen letters, GOOD",
        "x7, TOO_SHORT",
        "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03\ud83d\ude04\ud83d\ude05\ud83d\ude06\ud83d\ude07\ud83d\ude08\ud83d\ude09\ud83d\ude0a\ud83d\ude0b\ud83d\ude0c\ud83d\ude0d, TOO_SHORT",
        "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03\ud83d\ude04\ud83d\ude05\ud83d\ude06\ud83d\ude07\ud83d\ude08\ud83d\ude09\ud83d\ude0a\ud83d\ude0b\ud83d\ude0c\ud83d\ude0d\ud83d\ude0e, GOOD",
    })
    void lengthIsCountedInCodePoints(String text, Verdict verdict) {
        assertThat(judged(RULES, text)).isEqualTo(verdict);
    }

    // B3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nocompositionrules",
                "NOCOMPOSITIONRULES",
                "802947361550283",
                "!?;:_-#+*~()[]{",
                "\u043c\u043e\u044f\u0434\u043b\u0438\u043d\u043d\u0430\u044f\u0444\u0440\u0430\u0437\u0430",
                "a b c d e f g h"
            })
    void noKindOfCharacterIsAskedForAndNoneIsRefused(String text) {
        assertThat(judged(RULES, text)).isEqualTo(GOOD);
    }

    // B1
    @Test
    void whoHasASecondFactorMayHaveAShorterOne() { // B1
        var rules = new PasswordRules(15, 8, Set.of("tr0ub4dor"), LeakedPasswords.NONE, Set.of());

        assertThat(rules.judge(password("violin 7"), List.of(), true)).isEqualTo(Verdict.GOOD);
        assertThat(rules.judge(password("violin 7"), List.of(), false)).isEqualTo(Verdict.TOO_SHORT);
        assertThat(rules.judge(password("violin7"), List.of(), true)).isEqualTo(Verdict.TOO_SHORT);
        assertThat(rules.judge(password("Tr0ub4dor"), List.of(), true)).isEqualTo(Verdict.COMMON);
        assertThat(rules.isShort(password("fourteen chars"))).isTrue();
        assertThat(rules.isShort(password("fifteen chars ."))).isFalse();
        assertThat(rules.least(true)).isEqualTo(8);
        assertThatThrownBy(() -> new PasswordRules(8, 9, Set.of(), LeakedPasswords.NONE, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decomposedLettersCountOnce() {
        assertThat(judged(RULES, "e\u0301a\u0300u\u0302".repeat(4) + "xy")).isEqualTo(TOO_SHORT);
        assertThat(judged(RULES, "e\u0301a\u0300u\u0302".repeat(4) + "xyz")).isEqualTo(GOOD);
    }

    // B4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "PasswordPassword",
                "QWERTYUIOPASDFGHJKL",
                "123456789012345",
                "CorrectHorseBatteryStaple",
                "aaaaaaaaaaaaaaa",
                "abababababababab",
                "AaAaAaAaAaAaAaA",
                "\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00\ud83d\ude01\ud83d\ude00"
            })
    void whatEverybodyTriesFirstIsCommonInAnyCase(String text) {
        assertThat(judged(RULES, text)).isEqualTo(COMMON);
    }

    @Test
    void threeDifferentCharactersAreNotCommonByThemselves() {
        assertThat(judged(RULES, "abcabcabcabcabcabd")).isEqualTo(GOOD);
        assertThat(judged(RULES, "abcabcabcacbacb")).isEqualTo(GOOD);
    }

    // B4
    @ParameterizedTest
    @CsvSource({
        "gatehousegatehouse, GUESSABLE",
        "GateHouse1234567, GUESSABLE",
        "gatehouse12345678, GOOD",
        "alice.liddell99, GUESSABLE",
        "1alice.liddell1!, GUESSABLE",
        "alice.liddell@example.org, GUESSABLE",
        "alice.liddell went away, GOOD",
        "robrobrobrobrobr, GOOD",
        "Jose\u0301phine1234567, GUESSABLE",
    })
    void littleMoreThanAWordOfTheContextIsGuessable(String text, Verdict verdict) {
        assertThat(judged(RULES, text)).isEqualTo(verdict);
    }

    @Test
    void aContextWordIsFoldedAsThePasswordIs() {
        var typed = Password.parse(Secret.of("jos\u00e9phine1234567")).orElseThrow();
        assertThat(RULES.judge(typed, List.of("JOSE\u0301PHINE"))).isEqualTo(GUESSABLE);
        assertThat(RULES.judge(typed, List.of("phin"))).isEqualTo(GOOD);
        assertThat(RULES.judge(typed, List.of())).isEqualTo(GOOD);
    }

    // B1
    @Test
    void theMinimumCanBeSetDownToTheFloorAndNoFurther() {
        var least = rules(PasswordRules.FLOOR, Set.of("tr0ub4dor"));
        assertThat(judged(least, "seven77")).isEqualTo(TOO_SHORT);
        assertThat(judged(least, "eight888")).isEqualTo(GOOD);
        assertThat(judged(least, "Tr0ub4dor")).isEqualTo(COMMON);
        assertThat(PasswordRules.FLOOR).isEqualTo(8);
        assertThatThrownBy(() -> rules(7, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFourLetterWordCounts() {
        var rules = rules(8, Set.of());
        var typed = Password.parse(Secret.of("anna1985")).orElseThrow();
        assertThat(rules.judge(typed, List.of("anna"))).isEqualTo(GUESSABLE);
        assertThat(rules.judge(typed, List.of("ann"))).isEqualTo(GOOD);
    }

    // B4
    @Test
    void aLongerListIsLookedAtAsThePasswordIsTypedAndInLowerCase() {
        LeakedPasswords leaked = Set.of("The Boat Is Gone Again", "a letter from the sea")::contains;
        var rules = new PasswordRules(15, 8, Set.of(), leaked, Set.of());
        assertThat(judged(rules, "The Boat Is Gone Again")).isEqualTo(COMMON);
        assertThat(judged(rules, "A Letter From The Sea")).isEqualTo(COMMON);
        assertThat(judged(rules, "the boat is gone again")).isEqualTo(GOOD);
    }

    // B4
    @Test
    void whatTheHouseIsCalledIsAWordOfEveryContext() {
        var rules = new PasswordRules(15, 8, Set.of(), LeakedPasswords.NONE, Set.of("Harbour Master"));
        assertThat(judged(rules, "harbour master 1")).isEqualTo(GUESSABLE);
        assertThat(judged(rules, "harbour of the first master")).isEqualTo(GOOD);
    }

    @Test
    void theRulesKeepTheirOwnCopyOfTheList() {
        var list = new HashSet<String>();
        var rules = rules(15, list);
        list.add("a password of mine");
        assertThat(judged(rules, "a password of mine")).isEqualTo(GOOD);
    }

    /** Rules of a house without a longer list and without a name, which are the same for everybody. */
    private static PasswordRules rules(int least, Set<String> common) {
        return new PasswordRules(least, least, common, LeakedPasswords.NONE, Set.of());
    }

    private static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }
}
