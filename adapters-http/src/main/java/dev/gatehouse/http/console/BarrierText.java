package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said of bans, throttles and emergency switches. */
enum BarrierText implements Phrase {
    BANS_ARE(
            "Nobody gets in from a banned network: whatever is asked for from there is answered with 429.",
            "Aus einem gesperrten Netz kommt niemand herein: Jede Anfrage von dort wird mit 429 beantwortet."),
    SWITCHES_ARE(
            "What is frozen is answered with 503, which tells no client that its credentials are bad. Networks are closed by a ban.",
            "Was stillgelegt ist, wird mit 503 beantwortet; so hält kein Client seine Zugangsdaten für falsch. Netze schließt eine Netzsperre."),
    NO_BANS("No network is banned.", "Kein Netz ist gesperrt."),
    NO_SWITCHES("Nothing is frozen.", "Nichts ist stillgelegt."),
    WHAT("What", "Was"),
    NETWORK("Network (such as 192.0.2.0/24)", "Netz (zum Beispiel 192.0.2.0/24)"),
    CLIENT("Number of the API client", "Nummer des API-Clients"),
    REASON("Reason, for those who come after you", "Grund, für alle nach Ihnen"),
    WHY("Reason", "Grund"),
    SET_BY("Set by", "Gesetzt von"),
    SINCE("Since", "Seit"),
    ENDS("Ends", "Endet"),
    ENDS_AT("Ends (UTC)", "Endet (UTC)"),
    FOR_GOOD("Or not before somebody lifts it", "Oder erst, wenn es jemand aufhebt"),
    UNTIL_LIFTED("when it is lifted", "wenn es aufgehoben wird"),
    LIFT("Lift", "Aufheben"),
    PASSWORDS("all password logins", "alle Anmeldungen mit Passwort"),
    OF_DIALECT("dialect {}", "Dialekt {}"),
    OF_CLIENT("API client {}", "API-Client {}"),
    SOME_CLIENT("the API client below", "der API-Client unten"),
    BAN("Ban a network", "Netz sperren"),
    BAN_WILL(
            "At once, on every node within a second, nobody gets in from the network any more, administrators included. Nothing is removed, and sessions go on when the ban ends.",
            "Sofort, auf jedem Knoten binnen einer Sekunde, kommt aus dem Netz niemand mehr herein, auch keine Verwaltung. Nichts wird gelöscht; Sitzungen laufen nach der Sperre weiter."),
    LIFT_BAN("Lift the ban", "Netzsperre aufheben"),
    LIFT_BAN_WILL(
            "Whoever comes from the network gets in again, as far as their policies let them.",
            "Wer aus dem Netz kommt, kommt wieder herein, soweit seine Richtlinie es erlaubt."),
    FREEZE("Freeze something", "Etwas stilllegen"),
    FREEZE_WILL(
            "At once, on every node within a second, logins and refreshes of a dialect, what is asked for at another door, all that an API client asks for, or every login by password is refused. Nothing is removed.",
            "Sofort, auf jedem Knoten binnen einer Sekunde, wird abgelehnt: Anmelden und Erneuern eines Dialekts, was an einer anderen Tür verlangt wird, alles, was ein API-Client verlangt, oder jede Anmeldung mit Passwort. Nichts wird gelöscht."),
    FREEZES_CONSOLE(
            "While all password logins are frozen, nobody can sign in to this console either; whoever is signed in stays.",
            "Solange alle Anmeldungen mit Passwort stillgelegt sind, kann sich auch hier niemand anmelden; wer angemeldet ist, bleibt es."),
    LIFT_FREEZE("Lift the freeze", "Stilllegung aufheben"),
    LIFT_FREEZE_WILL("What was frozen is served again at once.", "Was stillgelegt war, wird sofort wieder bedient."),
    NO_NETWORK("That is no network: {}", "Das ist kein Netz: {}"),
    NO_CLIENT("There is no such API client: {}", "Diesen API-Client gibt es nicht: {}"),
    NO_SUCH_CLIENT("There is no such API client.", "Diesen API-Client gibt es nicht."),
    CHOOSE("choose", "bitte wählen"),
    NOT_CHOSEN("Choose what is to be frozen.", "Wählen Sie, was stillgelegt werden soll."),
    NO_WHAT("Nothing like that can be frozen: {}", "So etwas lässt sich nicht stilllegen: {}"),
    NO_DIALECT("There is no such dialect; there are {}.", "Diesen Dialekt gibt es nicht; es gibt {}."),
    NO_REASON(
            "A reason is needed: one line of at most 200 characters.",
            "Ein Grund ist nötig: eine Zeile von höchstens 200 Zeichen."),
    NO_END(
            "Say when it ends, as a time such as 2027-01-31T12:00, or tick that somebody will lift it; not both.",
            "Sagen Sie, wann es endet, als Zeit wie 2027-01-31T12:00, oder haken Sie an, dass es jemand aufhebt; nicht beides."),
    OVER_ALREADY(
            "That end is past already. Nothing was changed.", "Dieses Ende ist schon vorbei. Nichts wurde geändert."),
    TOO_MANY(
            "As many stand as every node may hold: lift one first.",
            "Mehr kann kein Knoten halten: Heben Sie zuerst eines auf."),
    BARS_YOURSELF(
            "This would keep you out yourself: you could not come back to lift it. Nothing was changed.",
            "Das würde Sie selbst aussperren: Sie könnten es nicht mehr aufheben. Nichts wurde geändert."),
    THROTTLES("Accounts at which strangers must wait", "Konten, an denen Fremde warten müssen"),
    NO_THROTTLES("Nowhere must strangers wait.", "Nirgends müssen Fremde warten."),
    ACCOUNT("Account", "Konto"),
    FAILURES("Failures in a row", "Fehlversuche in Folge"),
    LAST_FAILURE("Last failure", "Letzter Fehlversuch"),
    OPENS("May try again", "Nächster Versuch"),
    FORGET("Forget the failed tries", "Fehlversuche vergessen"),
    FORGET_WILL(
            "Every failed try at the account is forgotten: strangers need not wait any longer.",
            "Jeder Fehlversuch an diesem Konto wird vergessen: Fremde müssen nicht länger warten.");

    private final String english;
    private final String german;

    BarrierText(String english, String german) {
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
