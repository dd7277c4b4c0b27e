package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of users and their sessions. */
enum UserText implements Phrase {
    NAME("Name", "Name"),
    NAME_HINT(
            "Letters, digits and . _ - + without spaces; may stay empty where there is an e-mail address.",
            "Buchstaben, Ziffern und . _ - + ohne Leerzeichen; darf leer bleiben, wo es eine E-Mail-Adresse gibt."),
    EMAIL("E-mail", "E-Mail"),
    VERIFIED("E-mail verified", "E-Mail bestätigt"),
    ROLES("Roles", "Rollen"),
    STATUS("Status", "Status"),
    ACTIVE("active", "aktiv"),
    DISABLED("disabled", "gesperrt"),
    MUST_RESET("Must change the password", "Muss das Passwort ändern"),
    CREATED("Created", "Angelegt"),
    LAST_LOGIN("Last login", "Letzte Anmeldung"),
    ID("Id", "Kennung"),
    BEGINS("Name or e-mail begins with", "Name oder E-Mail beginnt mit"),
    ROLE("Role", "Rolle"),
    NOBODY("Nobody is like that.", "So ist niemand."),
    ABOUT("About", "Über"),
    POLICY("From where", "Von wo"),
    FROM_ANYWHERE("from anywhere", "von überall"),
    LISTED_ONLY("only from the networks below", "nur aus den Netzen unten"),
    REPORT_ONLY("reported only, not refused", "nur gemeldet, nicht abgelehnt"),
    MODE("May log in", "Darf sich anmelden"),
    NETWORKS("Networks", "Netze"),
    SESSIONS("Live sessions", "Laufende Sitzungen"),
    NO_SESSIONS("There is no live session.", "Es gibt keine laufende Sitzung."),
    SUBJECT("Whose", "Wessen"),
    WHOSE("Whose: name, e-mail, id or client:42", "Wessen: Name, E-Mail, Kennung oder client:42"),
    OF_CLIENT(
            "Client, by its number: its own, and those granted to it", "Client, nach Nummer: eigene und ihm erteilte"),
    DIALECT("Dialect", "Dialekt"),
    NETWORK("Network", "Netz"),
    BEGAN("Began", "Begonnen"),
    USED("Last used", "Zuletzt benutzt"),
    ENDS("Ends", "Endet"),
    ALL_SESSIONS("All sessions of the user", "Alle Sitzungen des Benutzers"),
    HISTORY("What happened to the user", "Was mit dem Benutzer geschah"),
    END("End", "Beenden"),
    END_SESSION("End the session", "Sitzung beenden"),
    END_SESSION_WILL(
            "The session ends at once, and every token of it is refused from then on.",
            "Die Sitzung endet sofort, und jedes Token daraus wird ab dann abgelehnt."),
    END_THESE("End all that are found", "Alle gefundenen beenden"),
    END_THESE_WILL(
            "Every session that the search finds, on all of its pages, ends at once, yours too if it is one of them, and every token of it is refused from then on. Whoever had one can log in again.",
            "Jede Sitzung, die die Suche findet, auf allen ihren Seiten, endet sofort, auch Ihre, wenn sie dazugehört, und jedes Token daraus wird ab dann abgelehnt. Wer eine hatte, kann sich wieder anmelden."),
    EVERYBODYS("Nothing narrows it down: end those of everybody", "Nichts grenzt es ein: die von allen beenden"),
    SPARED(
            "Sessions of somebody who holds more than you, which go on: {}.",
            "Sitzungen von Leuten mit mehr Rechten als Ihren, die weiterlaufen: {}."),
    DISABLE("Disable", "Sperren"),
    DISABLE_WILL(
            "The user can no longer log in, and all sessions end at once. Nothing is removed: enable the user again at any time.",
            "Der Benutzer kann sich nicht mehr anmelden, und alle Sitzungen enden sofort. Nichts wird gelöscht: Sie können ihn jederzeit wieder freigeben."),
    ENABLE("Enable", "Freigeben"),
    ENABLE_WILL(
            "The user can log in again with the password that is set.",
            "Der Benutzer kann sich mit dem gesetzten Passwort wieder anmelden."),
    RESET("Require a new password", "Neues Passwort verlangen"),
    RESET_WILL(
            "All sessions end at once, and the next login can do nothing but change the password.",
            "Alle Sitzungen enden sofort, und die nächste Anmeldung kann nur noch das Passwort ändern."),
    UNLOCK("Unlock", "Entsperren"),
    UNLOCK_WILL(
            "Every failed try at the account is forgotten: strangers need not wait any longer.",
            "Jeder Fehlversuch an diesem Konto wird vergessen: Fremde müssen nicht länger warten."),
    FACTOR("App for codes since", "App für Codes seit"),
    PASSKEYS("Passkeys", "Passkeys"),
    CODES_LEFT("Recovery codes left", "Wiederherstellungscodes übrig"),
    NO_FACTOR("none", "keine"),
    REMOVE_FACTORS("Remove the second factor", "Zweiten Faktor entfernen"),
    REMOVE_FACTORS_WILL(
            "The app, the passkeys and the recovery codes let nobody in any more, and all sessions end at once. The password alone is enough until the user sets up another; one that is too short for that must be changed at the next login.",
            "Die App, die Passkeys und die Wiederherstellungscodes lassen niemanden mehr herein, und alle Sitzungen enden sofort. Bis der Benutzer einen neuen einrichtet, reicht das Passwort; eines, das dafür zu kurz ist, muss bei der nächsten Anmeldung geändert werden."),
    END_ALL("End all sessions", "Alle Sitzungen beenden"),
    END_ALL_WILL(
            "Every session of the user ends at once. The user can log in again.",
            "Jede Sitzung des Benutzers endet sofort. Er kann sich wieder anmelden."),
    DELETE("Delete", "Löschen"),
    DELETE_WILL(
            "The user is gone at once, with password, sessions and everything else that is kept but the audit. This cannot be undone; to be able to come back, disable the user instead.",
            "Der Benutzer ist sofort weg, mit Passwort, Sitzungen und allem anderen außer dem Protokoll. Das lässt sich nicht zurücknehmen; wer das offenhalten will, sperrt ihn."),
    LETTER("Send a letter for a new password", "Brief für ein neues Passwort senden"),
    LETTER_WILL(
            "A letter with a link goes to the verified address; whoever opens it there chooses a new password, which you never see. Until then the present password stays good. Too many letters to one address are not sent.",
            "Ein Brief mit einem Link geht an die bestätigte Adresse; wer ihn dort öffnet, wählt ein neues Passwort, das Sie nie sehen. Bis dahin gilt das bisherige. Zu viele Briefe an eine Adresse werden nicht gesendet."),
    NO_ADDRESS(
            "The user is disabled or has no verified address: no letter can be sent.",
            "Der Benutzer ist gesperrt oder hat keine bestätigte Adresse: Es kann kein Brief gesendet werden."),
    SET_ROLES("Set roles", "Rollen setzen"),
    SET_ROLES_WILL(
            "The user holds these roles from now on and no others. Whoever loses one is signed out everywhere.",
            "Der Benutzer hat ab jetzt genau diese Rollen. Wer eine verliert, wird überall abgemeldet."),
    ADMIN("admin: sees and does everything here", "admin: sieht und darf hier alles"),
    SUPPORT(
            "support: sees everything; requires new passwords, unlocks, takes second factors away, ends sessions",
            "support: sieht alles; verlangt neue Passwörter, entsperrt, entfernt zweite Faktoren, beendet Sitzungen"),
    AUDITOR("auditor: sees everything, changes nothing", "auditor: sieht alles, ändert nichts"),
    NEW_USER("Create a user", "Benutzer anlegen"),
    NEW_USER_WILL(
            "A password is drawn and shown once. The user must change it at the first login.",
            "Ein Passwort wird ausgelost und einmal gezeigt. Der Benutzer muss es bei der ersten Anmeldung ändern."),
    PASSWORD_OF("Password of {}", "Passwort von {}"),
    NAMELESS("A user has a name or an e-mail address.", "Ein Benutzer hat einen Namen oder eine E-Mail-Adresse."),
    LAST_ADMINISTRATOR(
            "Nobody would be left to run the house. Nothing was changed.",
            "Niemand wäre mehr da, der das Haus verwaltet. Nichts wurde geändert."),
    NAME_TAKEN("Another user has that name.", "Ein anderer Benutzer hat diesen Namen."),
    EMAIL_TAKEN("Another user has that e-mail address.", "Ein anderer Benutzer hat diese E-Mail-Adresse."),
    CHANGE("Change name and e-mail", "Name und E-Mail ändern"),
    CHANGE_WILL(
            "The user is called and reached like that from now on, and logs in so. An address counts only if it is verified.",
            "So heißt und so erreicht man den Benutzer von jetzt an, und so meldet er sich an. Eine Adresse zählt nur, wenn sie bestätigt ist.");

    private final String english;
    private final String german;

    UserText(String english, String german) {
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
