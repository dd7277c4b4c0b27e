package dev.gatehouse.http.oauth.page;

import java.time.Duration;
import java.util.Optional;

/** What the pages say of second factors; a word that is wider than a phone has a soft hyphen where it may be parted. */
public enum FactorText implements Phrase {
    TITLE("Second factor", "Zweiter Faktor"),
    NONE(
            "You log in with your password alone. An app on your phone can show a code that nobody else has, and a passkey lets you in by your finger, your face or a PIN.",
            "Sie melden sich nur mit Ihrem Passwort an. Eine App auf Ihrem Telefon kann einen Code zeigen, den sonst niemand hat, und ein Passkey lässt Sie mit Finger, Gesicht oder PIN herein."),
    BEGIN("Set up an app", "App einrichten"),
    ON(
            "You log in with your password and a code of your app.",
            "Sie melden sich mit Ihrem Passwort und einem Code Ihrer App an."),
    CODES_LEFT("Recovery codes left: {}", "Verbleibende Wiederherstellungscodes: {}"),
    NO_CODES_LEFT(
            "Make new ones: without them you cannot log in once your app or passkey is lost.",
            "Erstellen Sie neue: Ohne sie können Sie sich nicht mehr anmelden, wenn App oder Passkey verloren gehen."),
    CODE_FIRST(
            "Enter six digits from your app for this, or one of your recovery codes.",
            "Geben Sie dafür sechs Ziffern aus Ihrer App ein, oder einen Ihrer Wiederherstellungscodes."),
    RENEW("Make new recovery codes", "Neue Wiederherstellungs\u00adcodes erstellen"),
    RENEW_WILL(
            "New recovery codes take the place of those that you have: the old ones let nobody in any more.",
            "Neue Wiederherstellungscodes treten an die Stelle der bisherigen: Die alten lassen niemanden mehr herein."),
    REMOVE("Remove the app", "App entfernen"),
    REMOVE_WILL(
            "Codes of the app let nobody in any more. Unless you have a passkey, you log in with your password alone.",
            "Codes der App lassen niemanden mehr herein. Wenn Sie keinen Passkey haben, melden Sie sich nur mit Ihrem Passwort an."),
    NEW_APP_TITLE("Set up an app", "App einrichten"),
    NEW_APP_SCAN(
            "Scan this picture with an app for one-time codes.",
            "Scannen Sie dieses Bild mit einer App für Einmalcodes."),
    NEW_APP_PICTURE("QR code with the secret for your app", "QR-Code mit dem Geheimnis für Ihre App"),
    NEW_APP_TYPE("Or type this secret into the app:", "Oder geben Sie dieses Geheimnis in die App ein:"),
    NEW_APP_LABEL("Code that the app shows now", "Code, den die App jetzt zeigt"),
    NEW_APP_CONFIRM("Confirm", "Bestätigen"),
    RECOVERY_TITLE("Your recovery codes", "Ihre Wiederherstellungs\u00adcodes"),
    RECOVERY_KEEP(
            "Each of them lets you in once without app or passkey. Write them down and keep them safe: they are not shown again.",
            "Jeder davon lässt Sie einmal ohne App oder Passkey herein. Schreiben Sie sie auf und verwahren Sie sie gut: Sie werden nicht noch einmal gezeigt."),
    REMEMBER(
            "Do not ask for a code in this browser for {} days",
            "In diesem Browser {} Tage lang nicht nach einem Code fragen"),
    REMEMBER_HOURS(
            "Do not ask for a code in this browser for {} hours",
            "In diesem Browser {} Stunden lang nicht nach einem Code fragen"),
    REMEMBER_MINUTES(
            "Do not ask for a code in this browser for {} minutes",
            "In diesem Browser {} Minuten lang nicht nach einem Code fragen"),
    REMEMBERED(
            "In these browsers you are not asked for a code:",
            "In diesen Browsern werden Sie nicht nach einem Code gefragt:"),
    UNNAMED_BROWSER("A browser", "Ein Browser"),
    PASSKEY_LOG_IN("Log in with a passkey", "Mit einem Passkey anmelden"),
    PASSKEY_SHOW("Use a passkey instead", "Stattdessen einen Passkey benutzen"),
    SHORT_PASSWORD(
            "Your password is short. Once you remove your last second factor you must choose a longer one at the next login.",
            "Ihr Passwort ist kurz. Wenn Sie den letzten zweiten Faktor entfernen, müssen Sie bei der nächsten Anmeldung ein längeres wählen."),
    PASSKEY_BEGIN("Set up a passkey", "Passkey einrichten"),
    PASSKEY_TITLE("Set up a passkey", "Passkey einrichten"),
    PASSKEY_ASK(
            "A passkey stays in this device, your phone or a security key. It lets you in without a password.",
            "Ein Passkey bleibt in diesem Gerät, Ihrem Telefon oder einem Sicherheitsschlüssel. Er lässt Sie ohne Passwort herein."),
    PASSKEY_NEEDS(
            "This needs a browser that knows passkeys and runs scripts.",
            "Das braucht einen Browser, der Passkeys kennt und Skripte ausführt."),
    PASSKEY_NAME("Name, to tell it from others", "Name, um ihn von anderen zu unterscheiden"),
    PASSKEY_MAKE("Set up", "Einrichten"),
    PASSKEY_FAILED("The browser has shown no passkey.", "Der Browser hat keinen Passkey gezeigt."),
    PASSKEY_REMOVE("Remove", "Entfernen"),
    PASSKEY_REMOVE_TITLE("Remove the passkey", "Passkey entfernen"),
    PASSKEY_REMOVE_WILL(
            "The passkey \"{}\" lets nobody in any more. This cannot be undone: whoever wants it back sets up a new one.",
            "Der Passkey „{}“ lässt niemanden mehr herein. Das lässt sich nicht rückgängig machen: Wer ihn zurückhaben will, richtet einen neuen ein."),
    LAST_FACTOR_GOES(
            "It is your last second factor: your recovery codes go with it, and you log in with your password alone.",
            "Er ist Ihr letzter zweiter Faktor: Mit ihm gehen Ihre Wiederherstellungscodes, und Sie melden sich nur mit Ihrem Passwort an.");

    private final String english;
    private final String german;

    FactorText(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** For how long a browser may be remembered, as people would say it; empty where none is. */
    static Optional<Phrase> remembering(Duration life) {
        if (life.isZero()) {
            return Optional.empty();
        }
        if (life.toDays() > 1) {
            return Optional.of(REMEMBER.about(Long.toString(life.toDays())));
        }
        return Optional.of(
                life.toHours() > 1
                        ? REMEMBER_HOURS.about(Long.toString(life.toHours()))
                        : REMEMBER_MINUTES.about(Long.toString(life.toMinutes())));
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String german() {
        return german;
    }
}
