package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of the audit and of decisions. */
enum AuditText implements Phrase {
    AT("When", "Wann"),
    WHAT("What", "Was"),
    WHO("By whom", "Durch wen"),
    WHOM("To whom", "Wem"),
    FROM("From", "Von"),
    DIALECT("Dialect", "Dialekt"),
    WHO_WAS_IT("By whom: name, e-mail, id or client:42", "Durch wen: Name, E-Mail, Kennung oder client:42"),
    WHOM_WAS_IT("To whom: name, e-mail, id or client:42", "Wem: Name, E-Mail, Kennung oder client:42"),
    OUTCOME("Outcome", "Ausgang"),
    DETAIL("Detail", "Einzelheit"),
    NOTHING("There is no such entry.", "Es gibt keinen solchen Eintrag."),
    DOWNLOAD("Download what is found as JSON lines", "Gefundenes als JSON-Zeilen herunterladen"),
    DECISION("Decision", "Entscheidung"),
    NETWORK("Address or network", "Adresse oder Netz"),
    SINCE("From (such as 2027-01-31T12:00:00Z)", "Von (zum Beispiel 2027-01-31T12:00:00Z)"),
    UNTIL("Until (such as 2027-01-31T12:00:00Z)", "Bis (zum Beispiel 2027-01-31T12:00:00Z)"),
    TOLD("In plain words", "In einfachen Worten"),
    CHECKS("The checks, in their order", "Die Prüfungen, der Reihe nach"),
    PASSED("passed", "bestanden"),
    ENDED("ended it", "beendete es"),
    NOW("What would it come to now?", "Was käme jetzt heraus?"),
    EXPLAINED(
            "Pick somebody, a dialect and an address: this shows each check that a login with the right secret would meet. Nobody is logged in.",
            "Wählen Sie jemanden, einen Dialekt und eine Adresse: Hier steht jede Prüfung, der eine Anmeldung mit dem richtigen Geheimnis begegnet. Niemand wird angemeldet."),
    WHOSE("User name, e-mail, user id or client:42", "Benutzername, E-Mail, Benutzerkennung oder client:42"),
    ADDRESS("Address", "Adresse"),
    LOGIN_PAGE("{} (the login page)", "{} (die Anmeldeseite)"),
    CONSOLE("{} (these pages)", "{} (diese Seiten)"),
    NO_LOGIN("There is no login of that kind at this dialect.", "An diesem Dialekt gibt es keine solche Anmeldung."),
    NO_ADDRESS("This is no IP address.", "Das ist keine IP-Adresse."),
    ADMITTED("It would be let in.", "Sie würde eingelassen."),
    REFUSED("It would be refused: {}.", "Sie würde abgelehnt: {}."),
    UNKNOWN(
            "Nobody is called so; strangers are told nothing of that.",
            "So heißt niemand; Fremden wird das nicht gesagt.");

    private final String english;
    private final String german;

    AuditText(String english, String german) {
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
