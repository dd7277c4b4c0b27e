package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said where users are taken over from another system. */
enum ImportText implements Phrase {
    USERS("Take users over", "Benutzer übernehmen"),
    CLIENTS("Take API clients over", "API-Clients übernehmen"),
    WILL(
            "First you see what would come of it; nothing is kept by looking. Whoever is there already stays as they are.",
            "Zuerst sehen Sie, was daraus würde; durch Ansehen wird nichts behalten. Wer schon da ist, bleibt, wie er ist."),
    FILE("A file", "Eine Datei"),
    FILE_HINT(
            "JSON lines or CSV in UTF-8, at most 4 MiB. More goes by the command line.",
            "JSON-Zeilen oder CSV in UTF-8, höchstens 4 MiB. Mehr geht über die Kommandozeile."),
    LINES("Or lines, pasted here", "Oder Zeilen, hier eingefügt"),
    USERS_HINT(
            "A JSON object on each line, as the download has them; or CSV, whose first row names the members: name, email, roles, passwordHash. A passwordHash may be that of another system.",
            "Ein JSON-Objekt je Zeile, wie im Download; oder CSV, dessen erste Zeile die Angaben nennt: name, email, roles, passwordHash. Ein passwordHash darf von einem anderen System sein."),
    CLIENTS_HINT(
            "A JSON object on each line, as the download has them; or CSV, whose first row names the members: name, audiences, permissions, adoptedKeys. No secrets are made; those of the other system come in adoptedKeys and exchangeTokens.",
            "Ein JSON-Objekt je Zeile, wie im Download; oder CSV, dessen erste Zeile die Angaben nennt: name, audiences, permissions, adoptedKeys. Es werden keine Geheimnisse erzeugt; die des anderen Systems kommen in adoptedKeys und exchangeTokens."),
    TRY("See what would be done", "Ansehen, was geschähe"),
    TAKE("Take them over", "Übernehmen"),
    AGAIN("Another file", "Eine andere Datei"),
    READ_AS("Read as", "Gelesen als"),
    JSON_LINES("JSON lines", "JSON-Zeilen"),
    CSV("CSV", "CSV"),
    COUNTED("Lines", "Zeilen"),
    WOULD_BE("Would be made", "Würden angelegt"),
    MADE("Made", "Angelegt"),
    KNOWN("There already", "Schon da"),
    REFUSED("Refused", "Abgelehnt"),
    PROBLEMS("Lines that cannot be taken", "Zeilen, die nicht übernommen werden können"),
    MISSING(
            "Lines whose secrets nobody told: give new ones",
            "Zeilen, deren Geheimnisse niemand nannte: neue vergeben"),
    MORE("And {} more.", "Und {} weitere."),
    NO_LINES("There is no line.", "Es gibt keine Zeile."),
    BOTH("Choose a file or paste lines, not both.", "Wählen Sie eine Datei oder fügen Sie Zeilen ein, nicht beides."),
    TOO_LONG(
            "That is more than 4 MiB: send it in portions, or use the command line.",
            "Das sind mehr als 4 MiB: Schicken Sie es in Teilen oder nehmen Sie die Kommandozeile."),
    NO_TEXT(
            "The file is no text in UTF-8. A spreadsheet saves one as \"CSV UTF-8\".",
            "Die Datei ist kein Text in UTF-8. Eine Tabellenkalkulation speichert ihn als „CSV UTF-8“.");

    private final String english;
    private final String german;

    ImportText(String english, String german) {
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
