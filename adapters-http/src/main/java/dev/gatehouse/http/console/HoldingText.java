package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of the browsers and the clients that a user trusts. */
enum HoldingText implements Phrase {
    BROWSERS("Browsers that ask for no code", "Browser, die nach keinem Code fragen"),
    NO_BROWSERS(
            "No browser of the user is remembered: where there is a second factor, it is asked for each time.",
            "Kein Browser des Benutzers ist gemerkt: Wo es einen zweiten Faktor gibt, wird er jedes Mal verlangt."),
    AGENT("Browser", "Browser"),
    UNTIL("Until", "Bis"),
    FORGET("Forget", "Vergessen"),
    FORGET_BROWSER("Forget the browser", "Browser vergessen"),
    FORGET_BROWSER_WILL(
            "At the next login there the second factor is asked for again. Sessions that the browser has go on: end them too if it is in other hands.",
            "Bei der nächsten Anmeldung dort wird der zweite Faktor wieder verlangt. Sitzungen dieses Browsers laufen weiter: Beenden Sie auch diese, wenn er in fremden Händen ist."),
    CONSENTS("What the user lets clients do", "Was der Benutzer Clients erlaubt"),
    NO_CONSENTS("The user lets no client do anything.", "Der Benutzer erlaubt keinem Client etwas."),
    CLIENT("Client", "Client"),
    SCOPE("What it may", "Was er darf"),
    GIVEN("Since", "Seit"),
    TAKE_BACK("Take back", "Zurücknehmen"),
    WITHDRAW("Take back what the client may do", "Zurücknehmen, was der Client darf"),
    WITHDRAW_WILL(
            "Everything that the client was granted for the user ends at once. The client may ask the user again.",
            "Alles, was dem Client für den Benutzer gewährt war, endet sofort. Der Client darf den Benutzer wieder fragen.");

    private final String english;
    private final String german;

    HoldingText(String english, String german) {
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
