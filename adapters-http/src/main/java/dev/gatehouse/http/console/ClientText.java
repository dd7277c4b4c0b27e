package dev.gatehouse.http.console;

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
            "A new secret is made and shown once. The earlier one stays good, so that nothing fails until it is revoked.",
            "Ein neues Geheimnis wird gemacht und einmal gezeigt. Das bisherige bleibt gültig, damit nichts ausfällt, bis Sie es zurückziehen."),
    REVOKE_SECRET("Revoke the secret", "Geheimnis zurückziehen"),
    REVOKE_WILL(
            "The secret is refused at once, and every session that was got by a key of the client ends: a thief may have one.",
            "Das Geheimnis wird sofort abgelehnt, und jede Sitzung aus einem Schlüssel des Clients endet: Ein Dieb könnte eine haben."),
    DISABLE("Disable", "Sperren"),
    DISABLE_WILL(
            "The client can no longer log in, and its sessions end at once. Its secrets are kept: enable it again at any time.",
            "Der Client kann sich nicht mehr anmelden, und seine Sitzungen enden sofort. Seine Geheimnisse bleiben: Sie können ihn jederzeit wieder freigeben."),
    ENABLE("Enable", "Freigeben"),
    ENABLE_WILL(
            "The client can log in again with its secrets.",
            "Der Client kann sich mit seinen Geheimnissen wieder anmelden."),
    SECRET_OF("Secret of {}", "Geheimnis von {}"),
    TWO_SECRETS(
            "The key has two live secrets already: revoke one first.",
            "Der Schlüssel hat schon zwei gültige Geheimnisse: Ziehen Sie zuerst eines zurück."),
    TAKEN("Another client has that already.", "Ein anderer Client hat das schon."),
    BAD_TIME(
            "A time is past, too far away, or in the wrong order.",
            "Eine Zeit ist vorbei, zu weit weg oder in der falschen Reihenfolge."),
    HISTORY("What happened to the client", "Was mit dem Client geschah"),
    SESSIONS("All sessions of the client", "Alle Sitzungen des Clients");

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
