package dev.gatehouse.http.oauth.page;

/** Every text of the pages, in every language: one that lacks a language does not compile. */
public enum Text implements Phrase {
    LOGIN_TITLE("Log in", "Anmelden"),
    LOGIN_FOR("To continue to {}.", "Weiter zu {}."),
    NAME_LABEL("User name or e-mail address", "Benutzername oder E-Mail-Adresse"),
    PASSWORD_LABEL("Password", "Passwort"),
    LOG_IN("Log in", "Anmelden"),
    LOGGED_IN_TITLE("Logged in", "Angemeldet"),
    PROBLEM("There is a problem", "Es gibt ein Problem"),
    NAME_AND_PASSWORD_MISSING("Enter your name and your password.", "Geben Sie Ihren Namen und Ihr Passwort ein."),
    /** Of a wrong name and of a wrong password alike. */
    WRONG_CREDENTIALS("The name or the password is wrong.", "Der Name oder das Passwort ist falsch."),
    ACCOUNT_DISABLED("This account cannot be used.", "Dieses Konto kann nicht benutzt werden."),
    EMAIL_UNVERIFIED(
            "The e-mail address of this account has not been verified yet.",
            "Die E-Mail-Adresse dieses Kontos wurde noch nicht bestätigt."),
    ADDRESS_DENIED(
            "This account cannot be used from where you are.", "Dieses Konto kann von hier aus nicht benutzt werden."),
    RESET_REQUIRED(
            "The password of this account must be changed first.",
            "Das Passwort dieses Kontos muss zuerst geändert werden."),
    THROTTLED(
            "There were too many tries. Wait a little, then try again.",
            "Es waren zu viele Versuche. Warten Sie ein wenig und versuchen Sie es dann erneut."),
    OVERLOADED(
            "Too many people are logging in right now. Try again in a moment.",
            "Gerade melden sich zu viele Menschen an. Versuchen Sie es gleich noch einmal."),
    PAGE_TOO_OLD(
            "This page was open for too long, or in another browser. Try again.",
            "Diese Seite war zu lange offen, oder in einem anderen Browser. Versuchen Sie es erneut."),
    NO_COOKIE(
            "Your browser sent no cookie along: perhaps it keeps none here. Allow them, and try again.",
            "Ihr Browser hat kein Cookie mitgeschickt: Vielleicht behält er hier keine. Erlauben Sie sie und versuchen Sie es erneut."),
    OPEN_AGAIN("Open the page again", "Seite noch einmal öffnen"),
    FACTOR_TITLE("Enter your code", "Code eingeben"),
    FACTOR_LABEL("Code", "Code"),
    FACTOR_HINT(
            "Six digits from your app, or one of your recovery codes",
            "Sechs Ziffern aus Ihrer App, oder einer Ihrer Wiederherstellungscodes"),
    FACTOR_MISSING("Enter a code.", "Geben Sie einen Code ein."),
    FACTOR_WRONG(
            "This code is wrong, or was used before. Wait for the next one.",
            "Dieser Code ist falsch oder wurde schon benutzt. Warten Sie auf den nächsten."),
    FACTOR_WANTED("Log in with your second factor for this.", "Melden Sie sich hierfür mit Ihrem zweiten Faktor an."),
    PASSKEY_WRONG(
            "This passkey cannot be used here. Try again, or log in another way.",
            "Dieser Passkey lässt sich hier nicht benutzen. Versuchen Sie es erneut oder melden Sie sich anders an."),
    PASSKEY_UNNAMED(
            "Give the passkey a name of at most 64 characters.",
            "Geben Sie dem Passkey einen Namen aus höchstens 64 Zeichen."),
    PASSKEY_KNOWN("This passkey is set up already.", "Dieser Passkey ist schon eingerichtet."),
    PASSKEYS_FULL("You have as many passkeys as you may have.", "Sie haben so viele Passkeys, wie Sie haben dürfen."),
    BACK("Back", "Zurück"),
    CONSENT_TITLE("Give access", "Zugriff erlauben"),
    ASKS("{} asks for access to your account.", "{} bittet um Zugriff auf Ihr Konto."),
    LOGGED_IN_AS("You are logged in as {}.", "Sie sind angemeldet als {}."),
    WANTS("It wants to:", "Die Anwendung möchte:"),
    NOTHING_MORE("know that it is you", "wissen, dass Sie es sind"),
    AGREE("Allow", "Erlauben"),
    DENY("Do not allow", "Nicht erlauben"),
    STRANDED_TITLE("This link does not work", "Dieser Link funktioniert nicht"),
    UNKNOWN_CLIENT(
            "The application that sent you here is not known here.",
            "Die Anwendung, die Sie hierher geschickt hat, ist hier nicht bekannt."),
    UNKNOWN_REDIRECT(
            "The application that sent you here wants you back at an address that is not registered for it.",
            "Die Anwendung, die Sie hierher geschickt hat, will Sie an einer Adresse zurück, die nicht für sie eingetragen ist."),
    UNKNOWN_REQUEST(
            "The request of the application that sent you here is over, or was never made.",
            "Die Anfrage der Anwendung, die Sie hierher geschickt hat, ist abgelaufen oder wurde nie gestellt."),
    TRY_AGAIN_THERE(
            "Go back to the application and begin again. If this happens every time, tell those who run it.",
            "Gehen Sie zur Anwendung zurück und beginnen Sie von vorn. Wenn das jedes Mal geschieht, sagen Sie es denen, die sie betreiben."),
    ONWARD_TITLE("Almost done", "Fast fertig"),
    ONWARD("You are being taken back to the application.", "Sie werden zur Anwendung zurückgebracht."),
    GO_ON("Continue", "Weiter"),
    DEVICE_TITLE("Connect a device", "Gerät verbinden"),
    DEVICE_EXPLAINED("Enter the code that your device shows.", "Geben Sie den Code ein, den Ihr Gerät zeigt."),
    CODE_LABEL("Code", "Code"),
    CODE_HINT("Eight letters, such as BCDF-GHJK", "Acht Buchstaben, zum Beispiel BCDF-GHJK"),
    UNKNOWN_CODE(
            "This code is wrong, was used before, or is over. Type the one that your device shows now; if it is this one, begin again at the device.",
            "Dieser Code ist falsch, wurde schon benutzt oder ist abgelaufen. Geben Sie den ein, den Ihr Gerät jetzt zeigt; ist es dieser, beginnen Sie am Gerät von vorn."),
    DEVICE_CONSENT_TITLE("Connect this device?", "Dieses Gerät verbinden?"),
    DEVICE_WARNING(
            "Agree only if you have the device before you, and it shows this code:",
            "Stimmen Sie nur zu, wenn Sie das Gerät vor sich haben und es diesen Code zeigt:"),
    DEVICE_ALLOWED(
            "The device is connected. Look at the device to go on.",
            "Das Gerät ist verbunden. Am Gerät geht es weiter."),
    DEVICE_DENIED("The device was not connected.", "Das Gerät wurde nicht verbunden."),
    CLOSE_THIS("You may close this page.", "Sie können diese Seite schließen."),
    LOGOUT_TITLE("Log out", "Abmelden"),
    LOGOUT_QUESTION("Do you want to log out?", "Möchten Sie sich abmelden?"),
    LOGOUT_QUESTION_OF("{} asks whether you want to log out.", "{} fragt, ob Sie sich abmelden möchten."),
    LOG_OUT("Log out", "Abmelden"),
    LOGGED_OUT_TITLE("Logged out", "Abgemeldet"),
    LOGGED_OUT("You are logged out.", "Sie sind abgemeldet."),
    LOG_IN_AGAIN("Log in again", "Erneut anmelden"),
    FAULT_TITLE("That did not work", "Das hat nicht geklappt"),
    BAD_REQUEST("The request could not be understood.", "Die Anfrage war nicht zu verstehen."),
    NOT_FOUND("There is nothing at this address.", "An dieser Adresse gibt es nichts."),
    METHOD_NOT_ALLOWED("This address cannot be called in this way.", "Diese Adresse kann so nicht aufgerufen werden."),
    TOO_LARGE("The request is too large.", "Die Anfrage ist zu groß."),
    WRONG_FORM(
            "The form came in a way that is not understood here.",
            "Das Formular kam auf eine Weise, die hier nicht verstanden wird."),
    UNAVAILABLE(
            "This service cannot answer right now. Try again in a moment.",
            "Dieser Dienst kann gerade nicht antworten. Versuchen Sie es gleich noch einmal."),
    BROKEN(
            "Something went wrong here. If you report it, name this incident: {}",
            "Hier ist etwas schiefgegangen. Wenn Sie es melden, nennen Sie diesen Vorfall: {}"),
    DONE_TITLE("Done", "Fertig"),
    FORGOT_LINK("Forgot your password?", "Passwort vergessen?"),
    FORGOT_TITLE("Forgotten password", "Passwort vergessen"),
    FORGOT(
            "You get a letter with a link to choose a new one.",
            "Sie bekommen einen Brief mit einem Link, um ein neues zu wählen."),
    SEND_LETTER("Send letter", "Brief senden"),
    LETTER_SENT_TITLE("Look at your mail", "Sehen Sie in Ihre Post"),
    LETTER_SENT(
            "If there is an account that may have this letter, it is on its way.",
            "Wenn es ein Konto gibt, das diesen Brief bekommen darf, ist er unterwegs."),
    VERIFY_TITLE("Verify your e-mail address", "E-Mail-Adresse bestätigen"),
    VERIFY_ASK(
            "You get a letter with a link at the address of your account.",
            "Sie bekommen einen Brief mit einem Link an die Adresse Ihres Kontos."),
    VERIFY_NOW(
            "Enter your password to verify the address.", "Geben Sie Ihr Passwort ein, um die Adresse zu bestätigen."),
    VERIFY("Verify", "Bestätigen"),
    VERIFIED("Your e-mail address is verified.", "Ihre E-Mail-Adresse ist bestätigt."),
    RESET_TITLE("Choose a new password", "Neues Passwort wählen"),
    LENGTH_FIRST(
            "Length is what counts: a few words that nobody would guess are better than signs and numbers.",
            "Auf die Länge kommt es an: ein paar Wörter, die niemand errät, sind besser als Zeichen und Ziffern."),
    LEAST("A new password has {} characters or more.", "Ein neues Passwort hat mindestens {} Zeichen."),
    LEAST_WITH_FACTOR("With a second factor, {} are enough.", "Mit einem zweiten Faktor reichen {}."),
    FOR_ACCOUNT("For the account {}.", "Für das Konto {}."),
    NEW_PASSWORD_LABEL("New password", "Neues Passwort"),
    CURRENT_PASSWORD_LABEL("Current password", "Jetziges Passwort"),
    SAVE("Save", "Speichern"),
    PASSWORD_SET(
            "Your new password is set. You can log in with it now.",
            "Ihr neues Passwort gilt. Sie können sich jetzt damit anmelden."),
    SIGNED_UP(
            "Your account is ready, and you can log in with its password now.",
            "Ihr Konto ist angelegt. Sie können sich jetzt mit dem Passwort anmelden."),
    FORCED(
            "The password of this account must be changed before you can go on.",
            "Das Passwort dieses Kontos muss geändert werden, bevor es weitergeht."),
    PASSWORD_TITLE("Change your password", "Passwort ändern"),
    EVERYWHERE_OUT("You will be logged out everywhere.", "Sie werden überall abgemeldet."),
    UNUSABLE("This password cannot be used.", "Dieses Passwort kann nicht verwendet werden."),
    TOO_SHORT("The new password is too short.", "Das neue Passwort ist zu kurz."),
    COMMON(
            "The new password is one that many people use, or one that was stolen somewhere.",
            "Das neue Passwort ist eines, das viele Menschen benutzen oder das irgendwo gestohlen wurde."),
    GUESSABLE(
            "The new password is little more than your name, your address or the name of this service.",
            "Das neue Passwort ist wenig mehr als Ihr Name, Ihre Adresse oder der Name dieses Dienstes."),
    FOUND_AT_ONCE(
            "A program that guesses would find this password at once. Take several words that have nothing to do with each other.",
            "Ein Programm, das rät, fände dieses Passwort sofort. Nehmen Sie mehrere Wörter, die nichts miteinander zu tun haben."),
    FOUND_IN_MINUTES(
            "A program that guesses would find this password within minutes. One more word that nobody expects would help.",
            "Ein Programm, das rät, fände dieses Passwort in Minuten. Ein weiteres Wort, das niemand erwartet, würde helfen."),
    FOUND_IN_HOURS(
            "A program that guesses would find this password within hours. One more word that nobody expects would help.",
            "Ein Programm, das rät, fände dieses Passwort in Stunden. Ein weiteres Wort, das niemand erwartet, würde helfen."),
    FOUND_IN_WEEKS(
            "A program that guesses would need weeks for this password.",
            "Ein Programm, das rät, bräuchte für dieses Passwort Wochen."),
    FOUND_IN_YEARS(
            "A program that guesses would need years for this password.",
            "Ein Programm, das rät, bräuchte für dieses Passwort Jahre."),
    UNCHANGED("The new password is the current one.", "Das neue Passwort ist das jetzige."),
    WRONG_PASSWORD("The password is wrong.", "Das Passwort ist falsch."),
    DEAD_LINK(
            "This link is not good any more. Ask for a new letter.",
            "Dieser Link gilt nicht mehr. Fordern Sie einen neuen Brief an."),
    SIGN_UP_TITLE("Make an account", "Konto anlegen"),
    SIGN_UP(
            "You get a letter with a link to choose a password.",
            "Sie bekommen einen Brief mit einem Link, um ein Passwort zu wählen."),
    SIGN_UP_SENT(
            "A letter that says how to go on is on its way, if the address is right.",
            "Ein Brief, in dem steht, wie es weitergeht, ist unterwegs, wenn die Adresse stimmt."),
    NO_SIGN_UP("Accounts are made by those who run this service.", "Konten legen die an, die diesen Dienst betreiben."),
    EMAIL_LABEL("E-mail address", "E-Mail-Adresse"),
    NO_EMAIL("This is no e-mail address.", "Das ist keine E-Mail-Adresse."),
    EMAIL_TITLE("Change your e-mail address", "E-Mail-Adresse ändern"),
    EMAIL_ASK(
            "You get a letter with a link at the new address.",
            "Sie bekommen einen Brief mit einem Link an die neue Adresse."),
    EMAIL_NOW("{} will be the address of this account.", "{} wird die Adresse dieses Kontos."),
    EMAIL_CHANGED("Your e-mail address is changed.", "Ihre E-Mail-Adresse ist geändert."),
    ACCOUNT_TITLE("Your account", "Ihr Konto"),
    CONSOLE_LINK("Console for administrators", "Konsole für die Verwaltung"),
    SESSIONS_TITLE("Where you are logged in", "Wo Sie angemeldet sind"),
    THIS_ONE("This browser", "Dieser Browser"),
    APPLICATION("An application ({})", "Eine Anwendung ({})"),
    ANOTHER_BROWSER("Another browser", "Ein anderer Browser"),
    SINCE("Since {}", "Seit {}"),
    LAST_USED("Last used {}", "Zuletzt benutzt {}"),
    FROM_NETWORK("From {}", "Von {}"),
    LOG_OUT_THERE("Log out there", "Dort abmelden"),
    NEXT_PAGE("Next page", "Nächste Seite"),
    FIRST_PAGE("First page", "Erste Seite"),
    LOG_OUT_OTHERS("Log out everywhere else", "Überall sonst abmelden"),
    CONSENTS_TITLE("Who may use your account", "Wer Ihr Konto benutzen darf"),
    NO_CONSENTS("Nobody.", "Niemand."),
    WITHDRAW("Take back", "Zurücknehmen"),
    DATA_LINK("Download your data", "Ihre Daten herunterladen"),
    DELETE_TITLE("Delete your account", "Konto löschen"),
    DELETE_WARNING("This cannot be undone.", "Das lässt sich nicht rückgängig machen."),
    DELETE("Delete for good", "Endgültig löschen"),
    DELETED("Your account is deleted.", "Ihr Konto ist gelöscht."),
    LAST_ADMINISTRATOR(
            "You are the last who runs this service. Make somebody else an administrator first.",
            "Sie sind der letzte Mensch, der diesen Dienst betreibt. Machen Sie zuerst jemand anderen dazu."),
    LOGIN_TOO_OLD("Log in anew for this.", "Melden Sie sich hierfür neu an."),
    MAY_OPENID("see that it is you", "sehen, dass Sie es sind"),
    MAY_PROFILE("see your name", "Ihren Namen sehen"),
    MAY_EMAIL("see your e-mail address", "Ihre E-Mail-Adresse sehen"),
    MAY_OFFLINE("stay connected after you log out here", "verbunden bleiben, auch wenn Sie sich hier abmelden"),
    MAY_ROLES("see which roles you have here", "sehen, welche Rollen Sie hier haben"),
    MAY_ACCOUNT("use your account as you do", "Ihr Konto benutzen wie Sie selbst");

    private final String english;
    private final String german;

    Text(String english, String german) {
        this.english = english;
        this.german = german;
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
