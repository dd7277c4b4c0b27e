package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of the dialects. */
enum DialectText implements Phrase {
    ARE(
            "The login APIs that this server speaks, and who came in by them. If one shall end, say when at its name below dialects in config.yml (deprecated, sunset): from the next start on its answers tell it (Deprecation, Sunset). Nothing ends by itself: on that day freeze it here, or switch it off there (enabled).",
            "Die Login-APIs, die dieser Server spricht, und wer durch sie kam. Soll eine enden, sagen Sie in config.yml bei ihrem Namen unter dialects, wann (deprecated, sunset): Vom nächsten Start an steht es in ihren Antworten (Deprecation, Sunset). Von selbst endet nichts: Legen Sie sie an dem Tag hier still, oder schalten Sie sie dort ab (enabled)."),
    FOR("For", "Für"),
    PEOPLE("users", "Benutzer"),
    PROGRAMS("API clients", "API-Clients"),
    STATE("State", "Zustand"),
    SERVED("on", "an"),
    FROZEN("frozen", "stillgelegt"),
    DEPRECATED("Deprecated from", "Veraltet ab"),
    SUNSET("May be gone on", "Endet vielleicht am"),
    USERS_SEEN("Users seen", "Benutzer gesehen"),
    CLIENTS_SEEN("API clients seen", "API-Clients gesehen"),
    LAST("Last seen", "Zuletzt gesehen"),
    VERSION("Version asked for", "Verlangte Version"),
    NOT_SAID("none", "keine"),
    SWITCH("Switch", "Schalter"),
    FREEZE("Freeze", "Stilllegen"),
    NO_DIALECT("No dialect is spoken.", "Kein Dialekt wird gesprochen."),
    WHO("Who came in by {}", "Wer durch {} kam"),
    NOBODY("Nobody came.", "Niemand kam."),
    SINCE(
            "Of everybody it is known since {}; of API clients for thirty days, as far as the audit is kept.",
            "Von allen ist es seit {} bekannt, von API-Clients für dreißig Tage, soweit das Protokoll reicht.");

    private final String english;
    private final String german;

    DialectText(String english, String german) {
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
