package dev.gatehouse.http.console;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How people call the doors that are no dialects, but are frozen like one. */
enum DoorText implements Phrase {
    ACCOUNT(
            "what people do at the account pages and /account/v1",
            "was Menschen auf den Kontoseiten und bei /account/v1 tun"),
    ADMIN("the administration: this console and /admin/v1", "die Verwaltung: diese Konsole und /admin/v1"),
    CONSOLE("signing in to this console", "das Anmelden an dieser Konsole"),
    INTROSPECT("what API clients ask about tokens", "was API-Clients über Tokens fragen"),
    OAUTH("OAuth and OpenID Connect", "OAuth und OpenID Connect"),
    REVOCATIONS("the list of revoked tokens for other services", "die Liste widerrufener Tokens für andere Dienste"),
    REVOKE("the revocation of tokens by API clients", "das Widerrufen von Tokens durch API-Clients"),
    SSO("the login page", "die Anmeldeseite");

    private final String english;
    private final String german;

    DoorText(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The words for the door of that name, if it is one. */
    static Optional<DoorText> of(DialectName name) {
        return Arrays.stream(values()).filter(door -> door.isOf(name)).findFirst();
    }

    private boolean isOf(DialectName door) {
        return name().toLowerCase(Locale.ROOT).equals(door.value());
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
