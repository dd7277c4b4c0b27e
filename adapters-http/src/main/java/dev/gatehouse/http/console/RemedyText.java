package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What would have to change for a login to come to something else. */
enum RemedyText implements Phrase {
    TITLE("What would have to change", "Was sich ändern müsste"),
    BAN("The ban would have to be lifted, or to end.", "Die Netzsperre müsste aufgehoben werden oder enden."),
    FREEZE("The freeze would have to be lifted, or to end.", "Die Stilllegung müsste aufgehoben werden oder enden."),
    SOURCE(
            "Fewer logins from this address would have to fail: the node forgets by itself, within minutes.",
            "Weniger Anmeldungen von dieser Adresse müssten fehlschlagen: Der Knoten vergisst von selbst, innerhalb von Minuten."),
    ACCOUNT(
            "Somebody would have to be called so: look for a name that is spelt otherwise.",
            "Jemand müsste so heißen: Suchen Sie einen Namen, der anders geschrieben ist."),
    NO_EMAIL(
            "The user would have to get an e-mail address: here nobody logs in by name.",
            "Der Benutzer müsste eine E-Mail-Adresse bekommen: Hier meldet sich niemand mit dem Namen an."),
    THROTTLE(
            "The wait would have to be over, or the failed tries forgotten.",
            "Die Wartezeit müsste um sein, oder die Fehlversuche vergessen."),
    SECRET_OF_USER(
            "The right password would have to be typed, or a new one be set: by a letter, or by whoever stands at the machine.",
            "Das richtige Passwort müsste getippt oder ein neues gesetzt werden: durch einen Brief, oder an der Maschine."),
    SECRET_OF_CLIENT(
            "A secret that lives would have to be shown: add one if it is lost or has expired.",
            "Ein gültiges Geheimnis müsste gezeigt werden: Fügen Sie eines hinzu, wenn es verloren oder abgelaufen ist."),
    TOKEN(
            "A token that lives would have to be shown: whoever holds none logs in anew, or is issued one.",
            "Ein gültiges Token müsste gezeigt werden: Wer keines hat, meldet sich neu an oder bekommt eines ausgestellt."),
    ENABLE("The account would have to be enabled.", "Das Konto müsste freigegeben werden."),
    VERIFY(
            "The e-mail address would have to be verified: by the user with a letter, or by whoever changes the user.",
            "Die E-Mail-Adresse müsste bestätigt werden: vom Benutzer durch einen Brief, oder von der Verwaltung."),
    ADDRESS(
            "The login would have to come from a network of the policy, or the policy name this address.",
            "Die Anmeldung müsste aus einem Netz der Richtlinie kommen, oder die Richtlinie diese Adresse nennen."),
    RESET(
            "The user would have to change the password first, at the login page.",
            "Der Benutzer müsste zuerst sein Passwort ändern, an der Anmeldeseite."),
    FACTOR(
            "The dialect would have to take a code (secondFactor in config.yml: append, or exempt for networks), or the user to log in at the login page.",
            "Der Dialekt müsste einen Code annehmen (secondFactor in config.yml: append, oder exempt für Netze), oder der Benutzer sich an der Anmeldeseite anmelden."),
    NOT_EXEMPT(
            "The login would have to come from a network that goes without a code (exemptFrom of the dialect in config.yml), or the user to log in at the login page.",
            "Die Anmeldung müsste aus einem Netz kommen, das ohne Code auskommt (exemptFrom des Dialekts in config.yml), oder der Benutzer sich an der Anmeldeseite anmelden."),
    FACTOR_FIRST(
            "The user would have to log in first, with the second factor, and change the password at the account pages.",
            "Der Benutzer müsste sich zuerst mit dem zweiten Faktor anmelden und das Passwort auf den Kontoseiten ändern."),
    FACTOR_WRONG(
            "The right code or passkey would have to be shown: each code is good once, and the clock of the phone must be right. Whoever lost it shows a recovery code, or has the second factor removed.",
            "Der richtige Code oder Passkey müsste gezeigt werden: Jeder Code gilt einmal, und die Uhr des Telefons muss stimmen. Wer ihn verloren hat, zeigt einen Wiederherstellungscode oder lässt den zweiten Faktor entfernen."),
    FACTOR_SHOWN(
            "Whoever asked would have to log in with a second factor: at the console, by OAuth, or by a dialect that takes a code.",
            "Wer es wollte, müsste sich mit einem zweiten Faktor anmelden: an der Konsole, mit OAuth oder mit einem Dialekt, der einen Code annimmt."),
    CODE(
            "The client would have to begin anew: each authorization code is good once.",
            "Der Client müsste von vorn beginnen: Jeder Autorisierungscode gilt einmal."),
    ROLE(
            "The user would have to hold a role that has the permission.",
            "Der Benutzer müsste eine Rolle haben, zu der die Berechtigung gehört."),
    PERMITTED(
            "The API client would have to be given the permission.",
            "Der API-Client müsste die Berechtigung bekommen."),
    OWN_REACH(
            "Somebody would have to do it who holds all that it gives or touches.",
            "Jemand müsste es tun, der alles selbst hat, was dabei vergeben oder berührt wird."),
    RECENT_LOGIN(
            "Whoever asked would have to log in again, right before it.",
            "Wer es wollte, müsste sich unmittelbar davor noch einmal anmelden."),
    NETWORKS(
            "The login would have to come from a network of the administration (administration.networks in config.yml).",
            "Die Anmeldung müsste aus einem Netz der Verwaltung kommen (administration.networks in config.yml)."),
    PERMISSION("The user would have to hold a role.", "Der Benutzer müsste eine Rolle haben."),
    NEED(
            "The user would have to set up a second factor, at the account pages; or secondFactor of the administration leave the role out, in config.yml.",
            "Der Benutzer müsste einen zweiten Faktor einrichten, auf den Kontoseiten; oder secondFactor der Verwaltung müsste die Rolle auslassen, in config.yml."),
    RATE(
            "Fewer requests would have to come, or the client be allowed more.",
            "Weniger Anfragen müssten kommen, oder dem Client mehr erlaubt sein.");

    private final String english;
    private final String german;

    RemedyText(String english, String german) {
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
