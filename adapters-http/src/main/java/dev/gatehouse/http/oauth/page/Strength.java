package dev.gatehouse.http.oauth.page;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules.Verdict;

/** What a new password is worth, told to whoever chose it; no rule asks here. */
final class Strength {
    /** Nothing behind it makes a password weaker, and the estimate of longer texts takes long. */
    private static final int ENOUGH = 64;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private Strength() {}

    /** What is said beside a verdict: what everybody tries first is found first, whatever an estimate makes of it. */
    static Text of(Verdict verdict, Password password) {
        return switch (verdict) {
            case COMMON, GUESSABLE -> Text.FOUND_AT_ONCE;
            case GOOD, TOO_SHORT -> estimated(password);
        };
    }

    /** How soon somebody finds the password who tries a few thousand in a second, which is much against our hashes. */
    private static Text estimated(Password password) {
        var text = password.normalized().reveal();
        int end = text.offsetByCodePoints(0, Math.min(ENOUGH, text.codePointCount(0, text.length())));
        int score = GUESSER.measure(text.substring(0, end)).getScore();
        return switch (score) {
            case 0 -> Text.FOUND_AT_ONCE;
            case 1 -> Text.FOUND_IN_MINUTES;
            case 2 -> Text.FOUND_IN_HOURS;
            case 3 -> Text.FOUND_IN_WEEKS;
            default -> Text.FOUND_IN_YEARS;
        };
    }
}
