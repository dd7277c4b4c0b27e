package dev.gatehouse.application.service;

import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;

/** What letters say, in every language; {@code {}} is the name of the house. */
record LetterText(String subject, String sentence, String advice) {
    private static final String NOT_YOU =
            "If you did not ask for this, you need do nothing: without this link nothing changes.";
    private static final String NICHT_SIE =
            "Wenn Sie das nicht angefordert haben, müssen Sie nichts tun: Ohne diesen Link ändert sich nichts.";
    private static final String TELL_US = "If it was not you, tell those who run {} at once.";
    private static final String SAGEN_SIE_ES = "Wenn Sie es nicht waren, sagen Sie es sofort denen, die {} betreiben.";

    private static final LetterText ENGLISH_RESET_PASSWORD = new LetterText(
            "{}: choose a new password",
            "Somebody asked for a new password for your account at {}. With this link, which is good for ten minutes and once, you can choose one:",
            NOT_YOU);
    private static final LetterText ENGLISH_VERIFY_EMAIL = new LetterText(
            "{}: verify your e-mail address",
            "With this link, which is good for a day and once, you show that this address of your account at {} is your own:",
            NOT_YOU);
    private static final LetterText ENGLISH_CHANGE_EMAIL = new LetterText(
            "{}: your new e-mail address",
            "Somebody wants to use this address for an account at {}. With this link, which is good for a day and once, you agree:",
            NOT_YOU);
    private static final LetterText ENGLISH_SIGN_UP = new LetterText(
            "{}: your account",
            "Somebody asked for an account at {} with this address. With this link, which is good for a day and once, you choose a password and make the account:",
            NOT_YOU);
    private static final LetterText ENGLISH_HAS_ACCOUNT = new LetterText(
            "{}: you have an account",
            "Somebody asked for an account at {} with this address, but there is one already. If you have forgotten the password, ask for a new one on the login page.",
            "If you did not ask for this, you need do nothing.");
    private static final LetterText ENGLISH_PASSWORD_CHANGED = new LetterText(
            "{}: your password was changed",
            "The password of your account at {} was changed, and everybody who was logged in with it is logged out.",
            TELL_US);
    private static final LetterText ENGLISH_EMAIL_CHANGED = new LetterText(
            "{}: your e-mail address was changed",
            "The e-mail address of your account at {} is another one from now on.",
            TELL_US);
    private static final LetterText ENGLISH_ACCOUNT_DELETED =
            new LetterText("{}: your account is deleted", "Your account at {} was deleted.", TELL_US);

    private static final LetterText GERMAN_RESET_PASSWORD = new LetterText(
            "{}: neues Passwort wählen",
            "Jemand hat ein neues Passwort für Ihr Konto bei {} angefordert. Mit diesem Link, der zehn Minuten lang und einmal gilt, können Sie eines wählen:",
            NICHT_SIE);
    private static final LetterText GERMAN_VERIFY_EMAIL = new LetterText(
            "{}: E-Mail-Adresse bestätigen",
            "Mit diesem Link, der einen Tag lang und einmal gilt, bestätigen Sie, dass diese Adresse Ihres Kontos bei {} Ihre eigene ist:",
            NICHT_SIE);
    private static final LetterText GERMAN_CHANGE_EMAIL = new LetterText(
            "{}: Ihre neue E-Mail-Adresse",
            "Jemand möchte diese Adresse für ein Konto bei {} verwenden. Mit diesem Link, der einen Tag lang und einmal gilt, stimmen Sie zu:",
            NICHT_SIE);
    private static final LetterText GERMAN_SIGN_UP = new LetterText(
            "{}: Ihr Konto",
            "Jemand hat mit dieser Adresse ein Konto bei {} angefordert. Mit diesem Link, der einen Tag lang und einmal gilt, wählen Sie ein Passwort und legen das Konto an:",
            NICHT_SIE);
    private static final LetterText GERMAN_HAS_ACCOUNT = new LetterText(
            "{}: Sie haben ein Konto",
            "Jemand hat mit dieser Adresse ein Konto bei {} angefordert, aber es gibt schon eines. Wenn Sie das Passwort vergessen haben, fordern Sie auf der Anmeldeseite ein neues an.",
            "Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.");
    private static final LetterText GERMAN_PASSWORD_CHANGED = new LetterText(
            "{}: Ihr Passwort wurde geändert",
            "Das Passwort Ihres Kontos bei {} wurde geändert, und wer damit angemeldet war, ist abgemeldet.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_EMAIL_CHANGED = new LetterText(
            "{}: Ihre E-Mail-Adresse wurde geändert",
            "Ihr Konto bei {} hat von jetzt an eine andere E-Mail-Adresse.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_ACCOUNT_DELETED =
            new LetterText("{}: Ihr Konto ist gelöscht", "Ihr Konto bei {} wurde gelöscht.", SAGEN_SIE_ES);

    static LetterText of(LetterKind kind, Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> english(kind);
            case GERMAN -> german(kind);
        };
    }

    private static LetterText english(LetterKind kind) {
        return switch (kind) {
            case RESET_PASSWORD -> ENGLISH_RESET_PASSWORD;
            case VERIFY_EMAIL -> ENGLISH_VERIFY_EMAIL;
            case CHANGE_EMAIL -> ENGLISH_CHANGE_EMAIL;
            case SIGN_UP -> ENGLISH_SIGN_UP;
            case HAS_ACCOUNT -> ENGLISH_HAS_ACCOUNT;
            case PASSWORD_CHANGED -> ENGLISH_PASSWORD_CHANGED;
            case EMAIL_CHANGED -> ENGLISH_EMAIL_CHANGED;
            case ACCOUNT_DELETED -> ENGLISH_ACCOUNT_DELETED;
        };
    }

    private static LetterText german(LetterKind kind) {
        return switch (kind) {
            case RESET_PASSWORD -> GERMAN_RESET_PASSWORD;
            case VERIFY_EMAIL -> GERMAN_VERIFY_EMAIL;
            case CHANGE_EMAIL -> GERMAN_CHANGE_EMAIL;
            case SIGN_UP -> GERMAN_SIGN_UP;
            case HAS_ACCOUNT -> GERMAN_HAS_ACCOUNT;
            case PASSWORD_CHANGED -> GERMAN_PASSWORD_CHANGED;
            case EMAIL_CHANGED -> GERMAN_EMAIL_CHANGED;
            case ACCOUNT_DELETED -> GERMAN_ACCOUNT_DELETED;
        };
    }
}
