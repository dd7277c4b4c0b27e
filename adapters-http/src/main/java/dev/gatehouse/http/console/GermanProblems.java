package dev.gatehouse.http.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a line that cannot be taken over, in German. The reader of the import commands says it in English; what it says in other
 * words than these stays as it is.
 */
final class GermanProblems {
    private static final String NEXT = "; ";
    private static final String OF = ": ";

    /** A member of a line, such as {@code adoptedKeys[0].key}. */
    private static final Pattern PLACE = Pattern.compile("[A-Za-z]+(\\[\\d+]|\\.[A-Za-z]+)*");

    private static final List<GermanTerm> TERMS = GermanTerm.read("""
            is no JSON object|ist kein JSON-Objekt
            is no JSON object, or has a member twice|ist kein JSON-Objekt oder hat eine Angabe zweimal
            is no row with a name for each column, and no name twice|ist keine Zeile mit einem Namen für jede Spalte und keinem zweimal
            is no row with at most as many cells as there are names|ist keine Zeile mit höchstens so vielen Zellen, wie es Namen gibt
            has a quote that is not closed before the end of the file|hat ein Anführungszeichen, das bis zum Ende der Datei nicht geschlossen wird
            has a quote that is not closed; what follows is not taken up to line {}|hat ein Anführungszeichen, das nicht geschlossen wird; bis Zeile {} wird nichts übernommen
            is longer than {} bytes|ist länger als {} Bytes
            is not UTF-8|ist kein UTF-8
            is no block of members|ist kein Block von Angaben
            has a member that is none of {}|hat eine Angabe, die keine von diesen ist: {}
            has no {}|hat kein {}
            has both {} and {}|hat sowohl {} als auch {}
            has neither id nor name nor email|hat weder id noch name noch email
            is there twice|ist zweimal da
            is no list|ist keine Liste
            is no text|ist kein Text
            is empty|ist leer
            has control characters|hat Steuerzeichen
            is longer than {} characters|ist länger als {} Zeichen
            is no positive whole number|ist keine positive ganze Zahl
            is not from 1 to {}|ist nicht von 1 bis {}
            is more than {}|ist mehr als {}
            is no time such as {} and no day such as {}|ist keine Zeit wie {} und kein Tag wie {}
            is neither {} nor {}|ist weder {} noch {}
            is none of {}|ist nichts von {}
            is no user id|ist keine Benutzer-ID
            can be nobody's login name|kann niemandes Anmeldename sein
            is no e-mail address|ist keine E-Mail-Adresse
            can be no password hash: empty, too long, or with control characters|kann kein Passwort-Hash sein: leer, zu lang oder mit Steuerzeichen
            can be no password: empty, too long, or with control characters|kann kein Passwort sein: leer, zu lang oder mit Steuerzeichen
            can be no API key: empty, too long, or with control characters|kann kein API-Schlüssel sein: leer, zu lang oder mit Steuerzeichen
            is no visible line of at most {} characters|ist keine sichtbare Zeile aus höchstens {} Zeichen
            is no line of at most {} characters|ist keine Zeile aus höchstens {} Zeichen
            is no permission such as {}|ist keine Berechtigung wie {}
            is no name of a network: lower-case letters, digits and . - _, at most 64|ist kein Name eines Netzes: Kleinbuchstaben, Ziffern und . - _, höchstens 64
            is no address or network such as {} without host bits|ist keine Adresse und kein Netz wie {} ohne Host-Bits
            is not everyone's: only /0 is|ist nicht für alle: das ist nur /0
            lets in every address: say everyone: true beside it if that is meant|lässt jede Adresse ein: Sagen Sie everyone: true daneben, wenn das gemeint ist
            can be no client id|kann keine Client-ID sein
            is no grant type such as {}|ist kein Grant-Typ wie {}
            can be no redirect URI: https with a host, or http on a loopback address; no fragment, user or wildcard|kann keine Redirect-URI sein: https mit einem Host oder http an einer Loopback-Adresse; ohne Fragment, Benutzer und Platzhalter
            is no word of a scope|ist kein Wort eines Scopes
            is no absolute URI without a fragment|ist keine absolute URI ohne Fragment
            is no set of 1 to {} public keys for signatures, EC on P-256 or RSA of 2,048 to 4,096 bits|ist kein Satz von 1 bis {} öffentlichen Schlüsseln für Signaturen, EC auf P-256 oder RSA mit 2.048 bis 4.096 Bit
            an import removes nobody|ein Import entfernt niemanden
            an import removes nothing|ein Import entfernt nichts
            an import takes hashes, and no password in plain text|ein Import nimmt Hashes und kein Passwort im Klartext
            an import makes no new secrets|ein Import erzeugt keine neuen Geheimnisse
            an import makes no new keys and tokens, and revokes none|ein Import erzeugt keine neuen Schlüssel und Tokens und widerruft keine
            needs a name or an e-mail address|braucht einen Namen oder eine E-Mail-Adresse
            may do more than whoever brings them may give|darf mehr, als geben darf, wer sie bringt
            brings a secret, and whoever brings them has not logged in of late|bringt ein Geheimnis, und wer sie bringt, hat sich nicht vor Kurzem angemeldet
            can bring secrets, and whoever brings them has not logged in of late|kann Geheimnisse bringen, und wer sie bringt, hat sich nicht vor Kurzem angemeldet
            brings an IP policy, which whoever brings them may not set|bringt eine IP-Regel, die nicht setzen darf, wer sie bringt
            the password hash is of no known scheme, or not whole|der Passwort-Hash ist von keinem bekannten Verfahren oder nicht ganz
            the password hash takes more than is ever paid for one|der Passwort-Hash verlangt mehr, als je für einen aufgewendet wird
            the id, name or address belongs to somebody else|die ID, der Name oder die Adresse gehört jemand anderem
            the number belongs to another client|die Nummer gehört einem anderen Client
            there is no network {}|es gibt kein Netz {}
            client {} has that name|Client {} hat diesen Namen
            a client of that number was removed, and no number is given twice|ein Client mit dieser Nummer wurde entfernt, und keine Nummer wird zweimal vergeben
            the client id belongs to another client|die Client-ID gehört einem anderen Client
            {} belongs to another client|{} gehört einem anderen Client
            {} is declared twice|{} kommt zweimal vor
            {} must end in the future, and within {} days|{} muss in der Zukunft enden, und binnen {} Tagen
            this very token was adopted before, by another name or client|genau dieses Token wurde schon übernommen, mit anderem Namen oder Client
            there is no secret under the client id; adopt one, or say secret: generate|unter der Client-ID gibt es kein Geheimnis; übernehmen Sie eines oder sagen Sie secret: generate
            {} was changed, taken or removed meanwhile; nothing was applied, try again|{} wurde inzwischen geändert, vergeben oder entfernt; nichts wurde übernommen, versuchen Sie es erneut
            unfit|taugt nicht
            missing|fehlt
            too many|sind zu viele
            nothing to refresh|haben nichts, was sich erneuern ließe
            not for public clients|sind nichts für Clients ohne Geheimnis
            needed by public clients|wird von Clients ohne Geheimnis gebraucht
            """);

    private GermanProblems() {}

    /** What is wrong with a line, which may be several things. */
    static String of(String english) {
        return several(english).orElse(english);
    }

    private static Optional<String> several(String english) {
        for (int end = english.indexOf(NEXT); end >= 0; end = english.indexOf(NEXT, end + 1)) {
            var first = one(english.substring(0, end));
            if (first.isPresent()) {
                var others = english.substring(end + NEXT.length());
                return several(others).map(said -> first.get() + NEXT + said).or(() -> one(english));
            }
        }
        return one(english);
    }

    private static Optional<String> one(String english) {
        return ofThing(english).or(() -> GermanTerm.of(english, TERMS)).or(() -> ofPlace(english));
    }

    private static Optional<String> ofPlace(String english) {
        int end = english.indexOf(' ');
        return end > 0 && PLACE.matcher(english.substring(0, end)).matches()
                ? GermanTerm.of(english.substring(end + 1), TERMS).map(said -> english.substring(0, end + 1) + said)
                : Optional.empty();
    }

    private static Optional<String> ofThing(String english) {
        int end = english.indexOf(OF);
        return end > 0
                ? one(english.substring(end + OF.length())).map(said -> english.substring(0, end) + OF + said)
                : Optional.empty();
    }
}
