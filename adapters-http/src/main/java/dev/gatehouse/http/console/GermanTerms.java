package dev.gatehouse.http.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the audit says of checks and reasons, in German. The audit is kept in English, so that it can be searched and sealed; what is said
 * there in other words than these stays as it is.
 */
final class GermanTerms {
    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("account", "Konto"),
            Map.entry("address", "Adresse"),
            Map.entry("ban", "Netzsperre"),
            Map.entry("cap", "Zahl der Sitzungen"),
            Map.entry("client", "Client"),
            Map.entry("code", "Code"),
            Map.entry("factor", "zweiter Faktor"),
            Map.entry("issue", "Ausgabe"),
            Map.entry("need", "Verwaltung"),
            Map.entry("networks", "Netze der Verwaltung"),
            Map.entry("permission", "Recht"),
            Map.entry("rate", "Rate"),
            Map.entry("refresh", "Erneuerung"),
            Map.entry("replay", "Wiederholung"),
            Map.entry("reset", "Passwortwechsel"),
            Map.entry("secret", "Geheimnis"),
            Map.entry("source", "Herkunft"),
            Map.entry("status", "Status"),
            Map.entry("switch", "Notschalter"),
            Map.entry("throttle", "Bremse"),
            Map.entry("token", "Token"),
            Map.entry("version", "Version"),
            Map.entry("way", "Weg hinein"));

    /** A line each, the English before the German. */
    private static final List<GermanTerm> TERMS = GermanTerm.read("""
            any address|jede Adresse
            listed in {} of network {}|steht in {} von Netz {}
            listed in {}|steht in {}
            report only: {} is in none of {} entries|nur gemeldet: {} steht in keinem von {} Einträgen
            {} is in none of {} entries|{} steht in keinem von {} Einträgen
            right password|richtiges Passwort
            right password, a while ago|richtiges Passwort, vor Kurzem
            wrong password|falsches Passwort
            right code|richtiger Code
            wrong code|falscher Code
            a code, taken to be right|ein Code, als richtig angenommen
            right passkey, user verified|richtiger Passkey, Mensch bestätigt
            a passkey, taken to be right|ein Passkey, als richtig angenommen
            none: a passkey stands for it|keines: ein Passkey steht dafür
            unknown passkey|unbekannter Passkey
            no good answer of a passkey|keine gültige Antwort eines Passkeys
            answer of a passkey that was shown before|Antwort eines Passkeys, die schon gezeigt wurde
            a challenge that is not of this browser, or too old|eine Frage, die nicht von diesem Browser ist oder zu alt
            the counter of the passkey went back: there may be a copy of it|der Zähler des Passkeys ging zurück: Vielleicht gibt es eine Kopie
            remembered in this browser|in diesem Browser gemerkt
            the user has a second factor, for which there is no place here|der Benutzer hat einen zweiten Faktor, für den hier kein Platz ist
            there is no password, and no place for a passkey here|es gibt kein Passwort und hier keinen Platz für einen Passkey
            a passkey alone, at the login page and the console: there is no password|nur ein Passkey, an der Anmeldeseite und der Konsole: es gibt kein Passwort
            a password everywhere, or a passkey in its place at the login page and the console|überall ein Passwort, oder statt seiner ein Passkey an der Anmeldeseite und der Konsole
            within those of the administration|innerhalb
            outside those of the administration|außerhalb
            holds none|hat keines
            holds some|hat welche
            a second factor was asked for|ein zweiter Faktor wurde verlangt
            a role needs a second factor, and there is none|eine Rolle braucht einen zweiten Faktor, und es gibt keinen
            wrong current password|falsches bisheriges Passwort
            right secret|richtiges Geheimnis
            right assertion|richtige Assertion
            wrong secret|falsches Geheimnis
            wrong|falsch
            there is none|es gibt keines
            taken to be right|als richtig angenommen
            taken to be shown|als gezeigt angenommen
            there is none that lives|es gibt kein gültiges
            live|gültig
            shown|gezeigt
            shown a second time|ein zweites Mal gezeigt
            active|aktiv
            disabled|gesperrt
            e-mail not verified|E-Mail nicht bestätigt
            password must be changed|Passwort muss geändert werden
            let in to change the password only|nur zum Ändern des Passworts eingelassen
            nobody is called so|so heißt niemand
            has no e-mail address, and nobody logs in by name here|hat keine E-Mail-Adresse, und hier meldet sich niemand mit dem Namen an
            too many failures at this node|zu viele Fehlversuche an diesem Knoten
            few failures at this node|wenige Fehlversuche an diesem Knoten
            a stranger to the account: wait {}|fremd an diesem Konto: warten {}
            a stranger to the account|fremd an diesem Konto
            the known network {}: wait {}|das bekannte Netz {}: warten {}
            the known network {}|das bekannte Netz {}
            used up at this node|an diesem Knoten aufgebraucht
            not used up at this node|an diesem Knoten nicht aufgebraucht
            ends {} of {} sessions|beendet {} von {} Sitzungen
            within {}|innerhalb von {}
            not banned: {}|nicht gesperrt: {}
            not frozen: {}|nicht stillgelegt: {}
            banned: {}|gesperrt: {}
            frozen: {}|stillgelegt: {}
            banned|Netz gesperrt
            frozen|stillgelegt
            session {}|Sitzung {}
            same successor again|derselbe Nachfolger noch einmal
            shown again from another network|aus einem anderen Netz noch einmal gezeigt
            shown again {} times today|heute {} Mal noch einmal gezeigt
            not for refreshing|nicht zum Erneuern
            replayed {} times already|schon {} Mal wiederholt
            of dialect {}|von Dialekt {}
            of another subject than claimed|eines anderen Subjekts als behauptet
            of a rotating session|einer Sitzung, die sich erneuert
            token expired|Token abgelaufen
            generation of the future|Generation der Zukunft
            of another timeline|einer anderen Zeitlinie
            no refresh in this mode|in diesem Modus keine Erneuerung
            generation {} of {}|Generation {} von {}
            parent after the window|der Vorgänger nach der Frist
            ended: {}|beendet: {}
            older epoch|aus einer älteren Epoche
            subject not active|Subjekt nicht aktiv
            older credential version|vor einer Änderung der Zugangsdaten
            the secret was right, but a later check failed|das Geheimnis war richtig, aber eine spätere Prüfung schlug fehl
            the token was live, but a later check failed|das Token war gültig, aber eine spätere Prüfung schlug fehl
            the secret was changed while it was being verified|das Geheimnis wurde während der Prüfung geändert
            the permission is not held|die Berechtigung fehlt
            it goes beyond the permissions held|es geht über die eigenen Berechtigungen hinaus
            it needs a login of late|es braucht eine Anmeldung vor Kurzem
            it needs a login with a second factor|es braucht eine Anmeldung mit einem zweiten Faktor
            unknown name|unbekannter Name
            unknown key|unbekannter Schlüssel
            unknown token|unbekanntes Token
            no token of ours|keines unserer Tokens
            no cookie of ours|keines unserer Cookies
            source limit|Grenze der Herkunft
            client rate|Rate des Clients
            client throttled|Client gebremst
            code refused|Code abgelehnt
            not entitled|nicht berechtigt
            no refresh token of this client|kein Refresh-Token dieses Clients
            by an administrator|durch die Verwaltung
            recovered on the machine|an der Maschine zurückgesetzt
            second factor removed|zweiter Faktor entfernt
            remembered browser removed|gemerkter Browser vergessen
            new recovery codes|neue Wiederherstellungscodes
            app removed|App entfernt
            passkey added|Passkey hinzugefügt
            passkey removed|Passkey entfernt
            letter for a new password|Brief für ein neues Passwort
            letter for a new password withheld: too many to the address|Brief für ein neues Passwort zurückgehalten: zu viele an die Adresse
            a password alone changes none here|ein Passwort allein ändert hier keines
            set up|eingerichtet
            unlocked|entsperrt
            removed|entfernt
            withdrawn|zurückgenommen
            revoked|zurückgezogen
            barrier lifted|aufgehoben
            signed up|registriert
            e-mail verified|E-Mail bestätigt
            e-mail changed|E-Mail geändert
            deleted by the user|vom Benutzer gelöscht
            by the user|durch den Benutzer
            by letter|durch einen Brief
            """);

    private GermanTerms() {}

    /** What a check is called. */
    static String check(String name) {
        return CHECKS.getOrDefault(name, name);
    }

    /** A detail or a reason. */
    static String detail(String english) {
        return exemption(english).or(() -> GermanTerm.of(english, TERMS)).orElse(english);
    }

    /** Why somebody goes without a second factor, or does not: what is said of the address stands at the end of it. */
    private static Optional<String> exemption(String english) {
        return Stream.of(
                        new GermanTerm("not exempt: ", "nicht ausgenommen: "),
                        new GermanTerm("exempt: ", "ausgenommen: "))
                .filter(term -> english.startsWith(term.english()))
                .findFirst()
                .map(term ->
                        term.german() + detail(english.substring(term.english().length())));
    }
}
