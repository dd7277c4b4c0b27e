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
            "choose a new password",
            "Somebody asked for a new password for your account at {}. With this link, which is good for ten minutes and once, you can choose one:",
            NOT_YOU);
    private static final LetterText ENGLISH_VERIFY_EMAIL = new LetterText(
            "verify your e-mail address",
            "With this link, which is good for a day and once, you show that this address of your account at {} is your own:",
            NOT_YOU);
    private static final LetterText ENGLISH_CHANGE_EMAIL = new LetterText(
            "your new e-mail address",
            "Somebody wants to use this address for an account at {}. With this link, which is good for a day and once, you agree:",
            NOT_YOU);
    private static final LetterText ENGLISH_SIGN_UP = new LetterText(
            "your account",
            "Somebody asked for an account at {} with this address. With this link, which is good for a day and once, you choose a password and make the account:",
            NOT_YOU);
    private static final LetterText ENGLISH_HAS_ACCOUNT = new LetterText(
            "you have an account",
            "Somebody asked for an account at {} with this address, but there is one already. If you have forgotten its password, you can ask for a new one here:",
            "If you did not ask for this, you need do nothing.");
    private static final LetterText ENGLISH_PASSWORD_CHANGED = new LetterText(
            "your password was changed",
            "The password of your account at {} was changed, and everybody who was logged in with it is logged out.",
            TELL_US);
    private static final LetterText ENGLISH_EMAIL_CHANGED = new LetterText(
            "your e-mail address was changed",
            "The e-mail address of your account at {} was changed: it is no longer this one.",
            TELL_US);
    private static final LetterText ENGLISH_ACCOUNT_DELETED =
            new LetterText("your account is deleted", "Your account at {} was deleted.", TELL_US);

    private static final LetterText ENGLISH_APP_ADDED = new LetterText(
            "an app is your second factor",
            "For your account at {} an app was set up that shows codes. From now on they are asked for beside the password.",
            TELL_US);
    private static final LetterText ENGLISH_APP_REMOVED = new LetterText(
            "the app was removed",
            "The app that shows codes for your account at {} was removed. Its codes are worth nothing now.",
            TELL_US);
    private static final LetterText ENGLISH_PASSKEY_ADDED = new LetterText(
            "a passkey was added",
            "A passkey was added to your account at {}. Whoever has it comes in with it, without the password.",
            TELL_US);
    private static final LetterText ENGLISH_PASSKEY_REMOVED = new LetterText(
            "a passkey was removed", "A passkey of your account at {} was removed. It lets nobody in now.", TELL_US);
    private static final LetterText ENGLISH_RECOVERY_CODES_RENEWED = new LetterText(
            "new recovery codes",
            "New recovery codes were made for your account at {}. Those of before are worth nothing now.",
            TELL_US);
    private static final LetterText ENGLISH_FACTORS_REMOVED = new LetterText(
            "your second factors were removed",
            "Those who run {} removed every second factor of your account there: app, passkeys and recovery codes. You are logged out everywhere, and log in with your password alone.",
            "If you did not ask for this, tell them at once. You can set up a second factor again when you are logged in.");
    private static final LetterText ENGLISH_IP_POLICY_CHANGED = new LetterText(
            "where you may log in from was changed",
            "Those who run {} changed from which addresses your account there may be used.",
            "If you did not expect this, ask them.");

    private static final LetterText GERMAN_RESET_PASSWORD = new LetterText(
            "neues Passwort wählen",
            "Jemand hat ein neues Passwort für Ihr Konto bei {} angefordert. Mit diesem Link, der zehn Minuten lang und einmal gilt, können Sie eines wählen:",
            NICHT_SIE);
    private static final LetterText GERMAN_VERIFY_EMAIL = new LetterText(
            "E-Mail-Adresse bestätigen",
            "Mit diesem Link, der einen Tag lang und einmal gilt, bestätigen Sie, dass diese Adresse Ihres Kontos bei {} Ihre eigene ist:",
            NICHT_SIE);
    private static final LetterText GERMAN_CHANGE_EMAIL = new LetterText(
            "Ihre neue E-Mail-Adresse",
            "Jemand möchte diese Adresse für ein Konto bei {} verwenden. Mit diesem Link, der einen Tag lang und einmal gilt, stimmen Sie zu:",
            NICHT_SIE);
    private static final LetterText GERMAN_SIGN_UP = new LetterText(
            "Ihr Konto",
            "Jemand hat mit dieser Adresse ein Konto bei {} angefordert. Mit diesem Link, der einen Tag lang und einmal gilt, wählen Sie ein Passwort und legen das Konto an:",
            NICHT_SIE);
    private static final LetterText GERMAN_HAS_ACCOUNT = new LetterText(
            "Sie haben ein Konto",
            "Jemand hat mit dieser Adresse ein Konto bei {} angefordert, aber es gibt schon eines. Wenn Sie dessen Passwort vergessen haben, können Sie hier ein neues anfordern:",
            "Wenn Sie das nicht angefordert haben, müssen Sie nichts tun.");
    private static final LetterText GERMAN_PASSWORD_CHANGED = new LetterText(
            "Ihr Passwort wurde geändert",
            "Das Passwort Ihres Kontos bei {} wurde geändert, und wer damit angemeldet war, ist abgemeldet.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_EMAIL_CHANGED = new LetterText(
            "Ihre E-Mail-Adresse wurde geändert",
            "Die E-Mail-Adresse Ihres Kontos bei {} wurde geändert: Diese hier ist es nicht mehr.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_ACCOUNT_DELETED =
            new LetterText("Ihr Konto ist gelöscht", "Ihr Konto bei {} wurde gelöscht.", SAGEN_SIE_ES);

    private static final LetterText GERMAN_APP_ADDED = new LetterText(
            "eine App ist Ihr zweiter Faktor",
            "Für Ihr Konto bei {} wurde eine App eingerichtet, die Codes zeigt. Von jetzt an wird neben dem Passwort nach ihnen gefragt.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_APP_REMOVED = new LetterText(
            "die App wurde entfernt",
            "Die App, die Codes für Ihr Konto bei {} zeigt, wurde entfernt. Ihre Codes gelten nicht mehr.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_PASSKEY_ADDED = new LetterText(
            "ein Passkey ist hinzugekommen",
            "Zu Ihrem Konto bei {} ist ein Passkey hinzugekommen. Wer ihn hat, kommt damit ohne Passwort herein.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_PASSKEY_REMOVED = new LetterText(
            "ein Passkey wurde entfernt",
            "Ein Passkey Ihres Kontos bei {} wurde entfernt. Er lässt niemanden mehr herein.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_RECOVERY_CODES_RENEWED = new LetterText(
            "neue Wiederherstellungscodes",
            "Für Ihr Konto bei {} wurden neue Wiederherstellungscodes erstellt. Die bisherigen gelten nicht mehr.",
            SAGEN_SIE_ES);
    private static final LetterText GERMAN_FACTORS_REMOVED = new LetterText(
            "Ihre zweiten Faktoren wurden entfernt",
            "Die Betreiber von {} haben jeden zweiten Faktor Ihres Kontos dort entfernt: App, Passkeys und Wiederherstellungscodes. Sie sind überall abgemeldet und melden sich nur mit Ihrem Passwort an.",
            "Wenn Sie das nicht wollten, sagen Sie es ihnen sofort. Einen zweiten Faktor können Sie wieder einrichten, sobald Sie angemeldet sind.");
    private static final LetterText GERMAN_IP_POLICY_CHANGED = new LetterText(
            "geändert wurde, von wo Sie sich anmelden dürfen",
            "Die Betreiber von {} haben geändert, von welchen Adressen aus Ihr Konto dort benutzt werden darf.",
            "Wenn Sie das nicht erwartet haben, fragen Sie nach.");

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
            case APP_ADDED -> ENGLISH_APP_ADDED;
            case APP_REMOVED -> ENGLISH_APP_REMOVED;
            case PASSKEY_ADDED -> ENGLISH_PASSKEY_ADDED;
            case PASSKEY_REMOVED -> ENGLISH_PASSKEY_REMOVED;
            case RECOVERY_CODES_RENEWED -> ENGLISH_RECOVERY_CODES_RENEWED;
            case FACTORS_REMOVED -> ENGLISH_FACTORS_REMOVED;
            case IP_POLICY_CHANGED -> ENGLISH_IP_POLICY_CHANGED;
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
            case APP_ADDED -> GERMAN_APP_ADDED;
            case APP_REMOVED -> GERMAN_APP_REMOVED;
            case PASSKEY_ADDED -> GERMAN_PASSKEY_ADDED;
            case PASSKEY_REMOVED -> GERMAN_PASSKEY_REMOVED;
            case RECOVERY_CODES_RENEWED -> GERMAN_RECOVERY_CODES_RENEWED;
            case FACTORS_REMOVED -> GERMAN_FACTORS_REMOVED;
            case IP_POLICY_CHANGED -> GERMAN_IP_POLICY_CHANGED;
        };
    }
}
