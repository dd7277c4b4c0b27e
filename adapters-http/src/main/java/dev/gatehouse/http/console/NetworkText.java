package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of networks that policies share. */
enum NetworkText implements Phrase {
    ARE(
            "IP policies of users and API clients can name these networks: a change here counts for all of them at once.",
            "IP-Richtlinien von Benutzern und API-Clients können diese Netze nennen: Eine Änderung hier gilt sofort für alle."),
    NAME("Name", "Name"),
    NAME_LABEL(
            "Name (small letters, digits, dots, dashes, underscores)",
            "Name (kleine Buchstaben, Ziffern, Punkte, Binde- und Unterstriche)"),
    NOBODY("There is no network.", "Es gibt kein Netz."),
    ENTRIES("Entries", "Einträge"),
    ENTRIES_HINT(
            "One a line, such as: 192.0.2.0/24 until 2027-01-31T12:00 # the office. Only the network is needed, and the word everyone behind one of every address (/0); times are in UTC.",
            "Einer je Zeile, zum Beispiel: 192.0.2.0/24 until 2027-01-31T12:00 # das Büro. Nötig ist nur das Netz, und das Wort everyone hinter einem aller Adressen (/0); Zeiten in UTC."),
    NO_ENTRY("This line is no entry: {}", "Diese Zeile ist kein Eintrag: {}"),
    NO_ENTRIES("There is no entry: nobody comes from here.", "Es gibt keinen Eintrag: Von hier kommt niemand."),
    NO_NAME("This cannot be the name of a network: {}", "So kann kein Netz heißen: {}"),
    NOTE("Note", "Notiz"),
    CREATE("Create a network", "Netz anlegen"),
    CREATE_WILL(
            "A network is made that policies can name. Nobody is let in or refused until one does.",
            "Ein Netz wird angelegt, das Richtlinien nennen können. Solange das keine tut, ändert sich für niemanden etwas."),
    CHANGE("Change the entries", "Einträge ändern"),
    CHANGE_WILL(
            "These entries take the place of those that stand. Every policy that names the network follows at the next login, refresh or request.",
            "Diese Einträge treten an die Stelle der bisherigen. Jede Richtlinie, die das Netz nennt, folgt bei der nächsten Anmeldung, Erneuerung oder Anfrage."),
    REMOVE("Remove the network", "Netz entfernen"),
    REMOVE_WILL(
            "The network and its entries are gone. While a policy names it, it stays.",
            "Das Netz und seine Einträge sind weg. Solange eine Richtlinie es nennt, bleibt es."),
    TAKEN("There is a network of that name.", "Ein Netz dieses Namens gibt es schon."),
    IN_USE(
            "Policies of these name it: {}. Nothing was changed.",
            "Richtlinien von diesen nennen es: {}. Nichts wurde geändert."),
    WOULD_LOCK_OUT(
            "This would lock you out: your own policy would refuse the address from which you come, and you could not come back to undo it. Nothing was changed.",
            "Das würde Sie aussperren: Ihre eigene Richtlinie würde die Adresse ablehnen, von der Sie kommen, und Sie könnten es nicht mehr zurücknehmen. Nichts wurde geändert.");

    private final String english;
    private final String german;

    NetworkText(String english, String german) {
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
