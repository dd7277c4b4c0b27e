package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of API clients and their secrets. */
enum ClientText implements Phrase {
    NUMBER("Number", "Nummer"),
    NAME("Name", "Name"),
    BEGINS("Name begins with", "Name beginnt mit"),
    NOBODY("No client is like that.", "So ist kein Client."),
    LAST_USED("Last used", "Zuletzt benutzt"),
    ABOUT("About", "Über"),
    PERMISSIONS("Permissions", "Berechtigungen"),
    AUDIENCES("Audiences", "Audiences"),
    INTROSPECT("May introspect", "Darf Tokens prüfen"),
    RATE("Rate", "Rate"),
    RATE_OF("{} each second", "{} je Sekunde"),
    UNLIMITED("as often as anybody", "so oft wie alle"),
    SECRETS("Secrets", "Geheimnisse"),
    SECRET("Secret", "Geheimnis"),
    KEY("Key", "Schlüssel"),
    HINT("Looks like", "Sieht aus wie"),
    EXPIRES("Expires", "Läuft ab"),
    NO_SECRETS("There is no secret.", "Es gibt kein Geheimnis."),
    REVOKE("Revoke", "Zurückziehen"),
    REGISTRATION("OAuth", "OAuth"),
    CLIENT_ID("Client id", "Client-Id"),
    METHOD("Shows who it is by", "Weist sich aus durch"),
    GRANTS("Grants", "Grants"),
    REDIRECTS("Redirect addresses", "Rücksprungadressen"),
    SCOPES("Scopes", "Scopes"),
    ADD("Add a secret", "Geheimnis hinzufügen"),
    ADD_WILL(
            "A new secret is made and shown once. The earlier one stays good, so that nothing fails, until it is revoked or until the time that you pick.",
            "Ein neues Geheimnis wird gemacht und einmal gezeigt. Das bisherige bleibt gültig, damit nichts ausfällt, bis Sie es zurückziehen oder bis zu der Zeit, die Sie wählen."),
    CUT_OVER("The earlier one ends (UTC), if by itself", "Das bisherige endet (UTC), wenn von selbst"),
    SECRET_ENDS("The new one ends (UTC), if ever", "Das neue endet (UTC), wenn überhaupt"),
    REVOKE_SECRET("Revoke the secret", "Geheimnis zurückziehen"),
    REVOKE_WILL(
            "The secret is refused at once, and every session that was got with it ends: a thief may have one. What was got with others goes on.",
            "Das Geheimnis wird sofort abgelehnt, und jede Sitzung, die mit ihm begann, endet: Ein Dieb könnte eine haben. Was mit anderen begann, geht weiter."),
    NEW("Create an API client", "API-Client anlegen"),
    NEW_WILL(
            "A key is made, and its secret is shown once. What is not ticked the client may not do.",
            "Ein Schlüssel wird gemacht und sein Geheimnis einmal gezeigt. Was nicht angehakt ist, darf der Client nicht."),
    NAMELESS(
            "A client has a name: one line of at most 200 characters, without spaces around it.",
            "Ein Client hat einen Namen: eine Zeile von höchstens 200 Zeichen, ohne Leerzeichen davor und dahinter."),
    AUDIENCES_HINT(
            "For whom its tokens may be meant, one a line; none: for the issuer.",
            "Für wen seine Tokens gedacht sein dürfen, eines je Zeile; keines: für den Aussteller."),
    PERMITTED("May administer: {}", "Darf verwalten: {}"),
    DELETE("Delete", "Löschen"),
    DELETE_WILL(
            "The client is gone at once, with its keys, tokens and sessions. This cannot be undone; to be able to come back, disable it instead.",
            "Der Client ist sofort weg, mit Schlüsseln, Tokens und Sitzungen. Das lässt sich nicht zurücknehmen; wer das offenhalten will, sperrt ihn."),
    DISABLE("Disable", "Sperren"),
    DISABLE_WILL(
            "The client can no longer log in, and its sessions end at once. Its secrets are kept: enable it again at any time.",
            "Der Client kann sich nicht mehr anmelden, und seine Sitzungen enden sofort. Seine Geheimnisse bleiben: Sie können ihn jederzeit wieder freigeben."),
    ENABLE("Enable", "Freigeben"),
    ENABLE_WILL(
            "The client can log in again with its secrets.",
            "Der Client kann sich mit seinen Geheimnissen wieder anmelden."),
    USE(
            "At the dialect apikey the key is the username and the secret the password; at OAuth they are client_id and client_secret.",
            "Beim Dialekt apikey ist der Schlüssel der username und das Geheimnis das password; bei OAuth sind sie client_id und client_secret."),
    SECRET_OF("Secret of {}", "Geheimnis von {}"),
    TWO_SECRETS(
            "The key has two live secrets already: revoke one first.",
            "Der Schlüssel hat schon zwei gültige Geheimnisse: Ziehen Sie zuerst eines zurück."),
    NAME_TAKEN("Another client has that name.", "Ein anderer Client hat diesen Namen."),
    CLIENT_ID_TAKEN(
            "Another client has that client id, or a key of that name.",
            "Ein anderer Client hat diese Client-Id oder einen Schlüssel dieses Namens."),
    LABEL_TAKEN(
            "Another token of this client has that label.", "Ein anderes Token dieses Clients hat diese Bezeichnung."),
    BAD_TIME(
            "A time is past, too far away, or in the wrong order.",
            "Eine Zeit ist vorbei, zu weit weg oder in der falschen Reihenfolge."),
    HISTORY("What happened to the client", "Was mit dem Client geschah"),
    SESSIONS("All sessions of the client", "Alle Sitzungen des Clients"),
    CHANGE("Change", "Ändern"),
    CHANGE_WILL(
            "What is taken away here is refused at the next request.",
            "Was hier wegfällt, wird bei der nächsten Anfrage abgelehnt."),
    PER_SECOND("Requests each second; empty: as often as anybody", "Anfragen je Sekunde; leer: so oft wie alle"),
    BURST("At once after a rest; empty: the same", "Auf einmal nach einer Pause; leer: ebenso viele"),
    BAD_RATE("A rate is a whole number from 1 to {}.", "Eine Rate ist eine ganze Zahl von 1 bis {}."),
    TOKENS("Exchange tokens", "Tauschtokens"),
    NO_TOKENS("There is no exchange token.", "Es gibt kein Tauschtoken."),
    LABEL("Label", "Bezeichnung"),
    ENDS("Ends at (UTC)", "Endet um (UTC)"),
    ENDS_HINT("At most 366 days from now.", "Höchstens 366 Tage von jetzt an."),
    ISSUE_TOKEN("Issue an exchange token", "Tauschtoken ausstellen"),
    ISSUE_TOKEN_WILL(
            "A token is made and shown once. Whoever has it gets access tokens for this client until it ends or is revoked.",
            "Ein Token wird gemacht und einmal gezeigt. Wer es hat, bekommt Zugriffstokens für diesen Client, bis es endet oder zurückgezogen wird."),
    REVOKE_TOKEN("Revoke the exchange token", "Tauschtoken zurückziehen"),
    REVOKE_TOKEN_WILL(
            "The token is refused at once, and so are the access tokens that were got for it.",
            "Das Token wird sofort abgelehnt, ebenso die Zugriffstokens, die es dafür gab."),
    NO_LABEL(
            "A token has a label: one line of at most 200 characters.",
            "Ein Token hat eine Bezeichnung: eine Zeile von höchstens 200 Zeichen."),
    NO_END("Say when it ends.", "Sagen Sie, wann es endet.");

    private final String english;
    private final String german;

    ClientText(String english, String german) {
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
