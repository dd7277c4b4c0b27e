package dev.gatehouse.http.console;

import dev.gatehouse.domain.registration.RegistrationObjection;
import dev.gatehouse.http.oauth.page.Phrase;

/** What is said where a client is registered for OAuth. */
enum RegistrationText implements Phrase {
    CHANGE("Register for OAuth", "Für OAuth registrieren"),
    CHANGE_WILL(
            "What is taken away here is refused at the next request. Another client id, or another way to show who it is, ends all that the client was granted.",
            "Was hier wegfällt, wird bei der nächsten Anfrage abgelehnt. Eine andere Client-Id oder ein anderer Ausweis beendet alles, was dem Client gewährt wurde."),
    REMOVE("Remove the registration", "Registrierung entfernen"),
    REMOVE_WILL(
            "Everything that users granted to the client ends at once, and what they agreed to is forgotten. The client itself stays.",
            "Alles, was Benutzer dem Client gewährt haben, endet sofort, und ihre Zustimmungen werden vergessen. Der Client selbst bleibt."),
    CLIENT_ID_HINT(
            "Empty: the one that it has, or else a key of the client.",
            "Leer: die bisherige, sonst ein Schlüssel des Clients."),
    BY_SECRET("a secret", "ein Geheimnis"),
    BY_KEY("a JWT that it signs (private_key_jwt)", "ein JWT, das er signiert (private_key_jwt)"),
    BY_NOTHING("nothing: it can keep no secret", "nichts: Er kann kein Geheimnis bewahren"),
    MAY("Tokens for: {}", "Tokens für: {}"),
    REDIRECTS_HINT(
            "Where browsers may be sent back to, one a line, compared to the letter: https, or http on a loopback address.",
            "Wohin Browser zurückgeschickt werden dürfen, eine je Zeile, buchstäblich verglichen: https, oder http an einer Loopback-Adresse."),
    LEFT("Addresses after a logout", "Adressen nach dem Abmelden"),
    LEFT_HINT("One a line.", "Eine je Zeile."),
    SCOPES_HINT(
            "The words that it may ask for, such as openid profile email offline_access.",
            "Die Wörter, um die er bitten darf, etwa openid profile email offline_access."),
    RESOURCES("Resources", "Ressourcen"),
    RESOURCES_HINT(
            "For whom its tokens may be meant, one a line; none: for the issuer.",
            "Für wen seine Tokens gedacht sein dürfen, eine je Zeile; keine: für den Aussteller."),
    KEYS("Public keys", "Öffentliche Schlüssel"),
    KEYS_HINT(
            "A JWK set, by which its signatures are verified.",
            "Ein JWK-Set, mit dem seine Signaturen geprüft werden."),
    TOLD("Told of logouts at", "Erfährt von Abmeldungen unter"),
    ALGORITHM("ID tokens are signed by", "ID-Tokens werden signiert mit"),
    TRUSTED(
            "It is of the house: users are not asked whether they agree",
            "Er gehört zum Haus: Benutzer werden nicht um Zustimmung gebeten"),
    UNCHALLENGED("It may do without PKCE, for certification", "Er darf auf PKCE verzichten, zur Zertifizierung"),
    BOUND("Its tokens are bound to a key (DPoP)", "Seine Tokens sind an einen Schlüssel gebunden (DPoP)"),
    PUSHED("Its requests must have been pushed", "Seine Anfragen müssen vorab eingereicht sein"),
    POSTED(
            "Its answers are posted as a form (form_post), and never stand in an address",
            "Seine Antworten werden als Formular gesandt (form_post) und stehen nie in einer Adresse"),
    KEEPING(
            "It keeps its refresh token, which is not rotated at each use; for grants from now on",
            "Er behält sein Refresh-Token, das nicht bei jeder Benutzung wechselt; für künftige Grants"),
    CLIENT_ID_UNFIT("This cannot be a client id.", "Das kann keine Client-Id sein."),
    NO_GRANT("Tick what it may have tokens for.", "Haken Sie an, wofür er Tokens haben darf."),
    NOTHING_TO_REFRESH(
            "A refresh token needs a grant that begins with a user.",
            "Ein Refresh-Token braucht einen Grant, der mit einem Benutzer beginnt."),
    GRANT_NEEDS_A_SECRET(
            "Whoever keeps no secret cannot act for itself, nor exchange tokens.",
            "Wer kein Geheimnis bewahrt, kann nicht für sich selbst handeln und keine Tokens tauschen."),
    REDIRECT_MISSING(
            "For authorization_code an address is needed to which browsers are sent back.",
            "Für authorization_code braucht es eine Adresse, an die Browser zurückgeschickt werden."),
    TOO_MANY("There are too many entries in: {}", "Zu viele Einträge in: {}"),
    KEYS_MISSING("Whoever signs needs a public key here.", "Wer signiert, braucht hier einen öffentlichen Schlüssel."),
    CHALLENGE_NEEDED(
            "Whoever keeps no secret cannot do without PKCE.",
            "Wer kein Geheimnis bewahrt, kann nicht auf PKCE verzichten."),
    ROTATION_NEEDED(
            "Whoever keeps no secret cannot keep a refresh token: it changes at each use.",
            "Wer kein Geheimnis bewahrt, kann kein Refresh-Token behalten: Es wechselt bei jeder Benutzung."),
    NO_KEYS(
            "These are no public keys for signatures: a JWK set of up to 10, EC on P-256 or RSA of 2,048 to 4,096 bits.",
            "Das sind keine öffentlichen Schlüssel für Signaturen: ein JWK-Set mit bis zu 10, EC auf P-256 oder RSA mit 2.048 bis 4.096 Bit.");

    private final String english;
    private final String german;

    RegistrationText(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** What stands against a registration. */
    static String objection(RegistrationObjection objection, Visit visit) {
        return switch (objection) {
            case CLIENT_ID_UNFIT -> visit.say(CLIENT_ID_UNFIT);
            case NO_GRANT -> visit.say(NO_GRANT);
            case NOTHING_TO_REFRESH -> visit.say(NOTHING_TO_REFRESH);
            case GRANT_NEEDS_A_SECRET -> visit.say(GRANT_NEEDS_A_SECRET);
            case REDIRECT_URI_MISSING -> visit.say(REDIRECT_MISSING);
            case TOO_MANY_REDIRECT_URIS -> visit.say(TOO_MANY, visit.say(ClientText.REDIRECTS));
            case TOO_MANY_AFTER_LOGOUT -> visit.say(TOO_MANY, visit.say(LEFT));
            case TOO_MANY_SCOPES -> visit.say(TOO_MANY, visit.say(ClientText.SCOPES));
            case TOO_MANY_RESOURCES -> visit.say(TOO_MANY, visit.say(RESOURCES));
            case KEYS_MISSING -> visit.say(KEYS_MISSING);
            case CHALLENGE_NEEDED -> visit.say(CHALLENGE_NEEDED);
            case ROTATION_NEEDED -> visit.say(ROTATION_NEEDED);
        };
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
