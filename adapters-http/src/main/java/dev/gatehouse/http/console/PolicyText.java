package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said where IP policies are changed. */
enum PolicyText implements Phrase {
    CHANGE("Change from where", "Ändern, von wo"),
    CHANGE_WILL(
            "First you see what this would have meant for the last 7 days; nothing is changed by looking.",
            "Zuerst sehen Sie, was das in den letzten 7 Tagen bedeutet hätte; durch Ansehen ändert sich nichts."),
    MODE("May log in", "Darf sich anmelden"),
    ANY("from anywhere: entries do not count", "von überall: Einträge zählen nicht"),
    LISTED(
            "only from what is listed below; an empty list lets nobody in",
            "nur von dem, was unten steht; eine leere Liste lässt niemanden ein"),
    ENFORCEMENT("A miss", "Wer nicht passt"),
    ENFORCE("is refused", "wird abgelehnt"),
    REPORT("is let in, and told in the audit", "kommt herein und steht im Protokoll"),
    NETWORKS("Networks, by name", "Netze, nach Namen"),
    NETWORKS_HINT(
            "One a line, as the room for networks names them.", "Eines je Zeile, wie sie im Raum für Netze heißen."),
    NO_CHOICE(
            "Choose whether entries count, and what happens to a miss.",
            "Wählen Sie, ob Einträge zählen und was mit dem geschieht, der nicht passt."),
    NOT_COUNTED(
            "What is listed does not count while logins may come from anywhere: choose that they come only from what is listed.",
            "Was unten steht, zählt nicht, solange die Anmeldung von überall kommen darf: Wählen Sie, dass sie nur von dort kommt."),
    NO_NETWORK("There is no network of that name: {}", "Ein Netz dieses Namens gibt es nicht: {}"),
    TRY("See what it would come to", "Ansehen, was es bedeuten würde"),
    TRIED("What it would have come to in the last 7 days", "Was es in den letzten 7 Tagen bedeutet hätte"),
    REFUSES(
            "Addresses that would have been refused, listed first: {}",
            "Adressen, die abgelehnt worden wären, zuerst genannt: {}"),
    REPORTS(
            "Addresses that would have been reported, and let in all the same, listed first: {}",
            "Adressen, die gemeldet und trotzdem eingelassen worden wären, zuerst genannt: {}"),
    ADMITTED_BEFORE(
            "Of these, addresses from which somebody was let in: {}",
            "Davon Adressen, von denen jemand eingelassen wurde: {}"),
    NOT_LISTED("Further addresses, which are not listed: {}", "Weitere Adressen, die nicht aufgeführt sind: {}"),
    REFUSES_NOBODY(
            "Of the addresses from which logins came in the last 7 days, none would have been refused.",
            "Von den Adressen, von denen in den letzten 7 Tagen Anmeldungen kamen, wäre keine abgelehnt worden."),
    NOT_TRIED(
            "You may not ask what it would have meant: that needs decisions:explain.",
            "Sie dürfen nicht fragen, was es bedeutet hätte: Das braucht decisions:explain."),
    ADDRESS("Address", "Adresse"),
    DRAFT("With this policy", "Mit dieser Richtlinie"),
    LET_IN("let in", "eingelassen"),
    REFUSED("refused", "abgelehnt"),
    REPORTED("reported, let in", "gemeldet, eingelassen"),
    WAS_LET_IN("Was let in", "Wurde eingelassen"),
    WAS_REFUSED("Was refused", "Wurde abgelehnt"),
    LAST("Last seen", "Zuletzt gesehen"),
    NOBODY("Nobody came.", "Niemand kam."),
    SAVE("Save it", "Speichern"),
    SAVE_WILL(
            "Saved, it takes the place of the policy that stands, and counts at the next login, refresh or request.",
            "Gespeichert tritt es an die Stelle der bisherigen Richtlinie und zählt bei der nächsten Anmeldung, Erneuerung oder Anfrage."),
    AGAIN("Change it first", "Vorher ändern");

    private final String english;
    private final String german;

    PolicyText(String english, String german) {
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
