package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of how the house stands. */
enum OverviewText implements Phrase {
    LIVE("Live sessions", "Laufende Sitzungen"),
    MORE_THAN("more than {}", "mehr als {}"),
    LOGINS("Logins", "Anmeldungen"),
    REFUSALS("Refusals", "Ablehnungen"),
    LOGINS_BY("Logins by hour and dialect", "Anmeldungen nach Stunde und Dialekt"),
    REFUSALS_BY("Refusals by hour and dialect", "Ablehnungen nach Stunde und Dialekt"),
    SINCE("Counted since", "Gezählt seit"),
    NUMBERS("The same in numbers (UTC)", "Dasselbe in Zahlen (UTC)"),
    HOUR("Hour", "Stunde"),
    QUIET("Nobody logged in or was refused.", "Niemand hat sich angemeldet oder wurde abgelehnt."),
    REASONS("Most frequent refusals", "Häufigste Ablehnungen"),
    REASON("Reason", "Grund"),
    TIMES("Times", "Anzahl"),
    NO_REASONS("Nobody was refused.", "Niemand wurde abgelehnt."),
    KEYS("Signing keys", "Signaturschlüssel"),
    KEY("Key", "Schlüssel"),
    ALGORITHM("Algorithm", "Verfahren"),
    STATE("State", "Zustand"),
    PENDING("pending", "wartet"),
    ACTIVE("active", "signiert"),
    RETIRING("retiring", "läuft aus"),
    GONE("gone", "fort"),
    FOR_DAYS("For days", "Seit Tagen"),
    NO_KEYS("There is no key.", "Es gibt keinen Schlüssel."),
    ATTENTION("What needs attention", "Was Aufmerksamkeit braucht"),
    ALL_WELL("Nothing.", "Nichts."),
    FROZEN("Frozen: {}", "Stillgelegt: {}"),
    THROTTLED("Strangers must wait at this account: {}", "Fremde müssen an diesem Konto warten: {}"),
    LATE(
            "Letters and messages to clients that could not be sent so far: {}",
            "Briefe und Nachrichten an Clients, die sich bisher nicht senden ließen: {}"),
    LOST(
            "Letters and messages to clients that were given up in the last day: {}",
            "Briefe und Nachrichten an Clients, die am letzten Tag aufgegeben wurden: {}"),
    UNSEALED(
            "Entries of the audit wait for their seal for more than ten minutes.",
            "Einträge des Protokolls warten länger als zehn Minuten auf ihr Siegel."),
    OVERDUE(
            "This key signs on although its time is over: {}",
            "Dieser Schlüssel signiert weiter, obwohl seine Zeit um ist: {}"),
    SECRET_ENDS(
            "The last secret under a key of an API client ends: {}",
            "Das letzte Geheimnis unter einem Schlüssel eines API-Clients endet: {}"),
    TOKEN_ENDS(
            "The last exchange token of an API client ends: {}", "Das letzte Tauschtoken eines API-Clients endet: {}"),
    DISK("The audit will take, in the end", "Das Protokoll wird am Ende belegen"),
    PER_DAY("Entries of the last day", "Einträge des letzten Tages"),
    ROTATE("Rotate keys", "Schlüssel wechseln"),
    ROTATE_WILL(
            "The pending key of each algorithm signs from now on, and a new one is published. Tokens of the key before stay good until they end.",
            "Ab jetzt signiert der wartende Schlüssel jedes Verfahrens, und ein neuer wird veröffentlicht. Tokens des bisherigen bleiben gültig, bis sie enden."),
    REVOKE("Revoke", "Zurückziehen"),
    REVOKE_KEY("Revoke a stolen key", "Gestohlenen Schlüssel zurückziehen"),
    REVOKE_KEY_WILL(
            "Every token that this key signed is refused here at once, and by services that verify for themselves when they next fetch the keys. The pending key takes its place. If the key was not stolen, rotate instead.",
            "Jedes Token, das dieser Schlüssel signiert hat, wird hier sofort abgelehnt, und von Diensten, die selbst prüfen, sobald sie die Schlüssel wieder holen. Der wartende Schlüssel tritt an seine Stelle. Wurde er nicht gestohlen, wechseln Sie stattdessen."),
    HASHING("Passwords being hashed by this node", "Passwörter, die dieser Knoten gerade hasht"),
    HASHING_LATER("Passwords that wait for it", "Passwörter, die darauf warten"),
    TOO_EARLY(
            "Verifiers may not know the next key before {}. Nothing was changed.",
            "Prüfer kennen den nächsten Schlüssel vielleicht nicht vor {}. Nichts wurde geändert.");

    private final String english;
    private final String german;

    OverviewText(String english, String german) {
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
