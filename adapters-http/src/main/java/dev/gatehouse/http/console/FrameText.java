package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What stands around every page of the console, and what many say. */
public enum FrameText implements Phrase {
    CONSOLE("Console", "Konsole"),
    SKIP("Skip to the content", "Zum Inhalt"),
    ROOMS("Rooms of the console", "Räume der Konsole"),
    SIGNED_IN_AS("Signed in as {}", "Angemeldet als {}"),
    SIGN_IN("Sign in", "Anmelden"),
    SIGN_OUT("Sign out", "Abmelden"),
    FOR_ADMINISTRATORS("For administrators of this house.", "Für die Verwaltung dieses Hauses."),
    NO_PASSKEYS(
            "You called this console by another name than the login page, for which browsers keep no passkeys: sign in with your password, and a code if you have a second factor.",
            "Sie haben diese Konsole unter einem anderen Namen als die Anmeldeseite aufgerufen, für den Browser keine Passkeys haben: Melden Sie sich mit dem Passwort an, und mit einem Code, wenn Sie einen zweiten Faktor haben."),
    NOT_ENTITLED("This account may not run anything here.", "Dieses Konto darf hier nichts verwalten."),
    CLOSED_HERE(
            "The console cannot be opened from where you are.", "Die Konsole lässt sich von hier aus nicht öffnen."),
    FACTOR_NEEDED(
            "What you may run here needs a second factor: set one up at the account pages, and come back.",
            "Was Sie hier verwalten dürfen, braucht einen zweiten Faktor: Richten Sie ihn auf den Kontoseiten ein und kommen Sie zurück."),
    RESET_FIRST(
            "The password of this account must be changed first: log in at the login page, change it there, and come back.",
            "Das Passwort dieses Kontos muss zuerst geändert werden: Melden Sie sich an der Anmeldeseite an, ändern Sie es dort und kommen Sie zurück."),
    TO_LOGIN_PAGE("To the login page", "Zur Anmeldeseite"),
    TO_FACTORS("Set up a second factor", "Zweiten Faktor einrichten"),
    LANGUAGE("Language", "Sprache"),
    OVERVIEW("Overview", "Überblick"),
    USERS("Users", "Benutzer"),
    CLIENTS("Clients", "Clients"),
    SESSIONS("Sessions", "Sitzungen"),
    AUDIT("Audit", "Protokoll"),
    EXPLAIN("Explain", "Erklären"),
    KEYS("Keys", "Schlüssel"),
    DIALECTS("Dialects", "Dialekte"),
    NETWORKS("Networks", "Netze"),
    FORCE("Do it all the same: I know that it keeps me out", "Trotzdem ausführen: Ich weiß, dass es mich aussperrt"),
    BANS("Bans and throttles", "Netzsperren und Bremsen"),
    SWITCHES("Emergency switches", "Notschalter"),
    SESSION_OVER(
            "Your session is over. Nothing was changed, and what you filled in is kept: sign in to go on with it.",
            "Ihre Sitzung ist zu Ende. Nichts wurde geändert, und was Sie ausgefüllt haben, ist noch da: Melden Sie sich an, um damit weiterzumachen."),
    WAS_TOO_OLD(
            "The page was open for too long. Nothing was changed, and what you filled in is kept.",
            "Die Seite war zu lange offen. Nichts wurde geändert, und was Sie ausgefüllt haben, ist noch da."),
    GO_ON("Go on", "Weitermachen"),
    SIGNED_IN_AGAIN("You are signed in. Nothing was changed yet.", "Sie sind angemeldet. Noch wurde nichts geändert."),
    KEPT("What you filled in", "Was Sie ausgefüllt haben"),
    SEND_KEPT("Do it now", "Jetzt ausführen"),
    DONE("Done.", "Erledigt."),
    DONE_TO("Done to {}.", "Erledigt: {}."),
    PICK("Tick: {}", "Ankreuzen: {}"),
    PICK_ALL("Tick all on this page", "Alle auf dieser Seite ankreuzen"),
    PICK_NONE("Tick none", "Keine ankreuzen"),
    PICK_COLUMN("Tick", "Ankreuzen"),
    WITH_PICKED("With those that are ticked:", "Mit den angekreuzten:"),
    PICKED("Picked", "Ausgewählt"),
    TO_EACH("To each of those below:", "Mit jedem von unten:"),
    NOTHING_PICKED("Nothing was ticked that is there.", "Nichts war angekreuzt, das es gibt."),
    BUSY("There is too much to do just now. Nothing was changed.", "Gerade ist zu viel zu tun. Nichts wurde geändert."),
    UNDO("Undo", "Rückgängig machen"),
    EXPORT("Download all as JSON lines", "Alle als JSON-Zeilen herunterladen"),
    NEXT("Next page", "Nächste Seite"),
    FIRST("First page", "Erste Seite"),
    SEARCH("Search", "Suchen"),
    FOUND("On this page: {}", "Auf dieser Seite: {}"),
    CANCEL("Cancel", "Abbrechen"),
    NONE("none", "keine"),
    NEVER("never", "nie"),
    YES("yes", "ja"),
    NO("no", "nein"),
    ANY("any", "alle"),
    LACKING(
            "You may not see or do this: it needs the permission {}.",
            "Das dürfen Sie nicht sehen oder tun: Es braucht die Berechtigung {}."),
    BEYOND_OWN(
            "Nobody gives or touches more than they hold themselves. Nothing was changed.",
            "Niemand gibt oder ändert mehr, als er selbst hat. Nichts wurde geändert."),
    LOGIN_TOO_OLD(
            "For this, you must have signed in a short while ago. Nothing was changed: sign in again to go on with it.",
            "Dafür müssen Sie sich vor Kurzem angemeldet haben. Nichts wurde geändert: Melden Sie sich noch einmal an, um damit weiterzumachen."),
    CHANGED_SINCE(
            "Somebody changed this since you looked at it. Nothing was changed now: look again.",
            "Jemand hat das geändert, seit Sie es angesehen haben. Jetzt wurde nichts geändert: Sehen Sie noch einmal nach."),
    OVERTAKEN(
            "Somebody changed this since you looked at it. Nothing was changed now, and what you filled in is still here: send it again if it shall stand instead.",
            "Jemand hat das geändert, seit Sie es angesehen haben. Jetzt wurde nichts geändert, und was Sie ausgefüllt haben, ist noch da: Senden Sie es noch einmal, wenn es stattdessen gelten soll."),
    STANDS(
            "As it stands now, where that differs from what you filled in",
            "Wie es jetzt ist, wo es davon abweicht, was Sie ausgefüllt haben"),
    NOT_THERE("There is none, or no longer.", "Das gibt es nicht, oder nicht mehr."),
    NO_PLACE(
            "The address names no place of this list: begin at its first page.",
            "Die Adresse nennt keine Stelle dieser Liste: Beginnen Sie auf der ersten Seite."),
    UNFIT("This does not make sense here: {}", "Das ergibt hier keinen Sinn: {}"),
    SHOWN_ONCE(
            "This is shown once and never again: copy it now.",
            "Das wird nur dieses eine Mal gezeigt: Kopieren Sie es jetzt."),
    COPY("Copy", "Kopieren"),
    COPIED("Copied.", "Kopiert."),
    BACK("Back", "Zurück"),
    REFUSED_TITLE("That was refused", "Das wurde abgelehnt");

    private final String english;
    private final String german;

    FrameText(String english, String german) {
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
