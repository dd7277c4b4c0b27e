package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;

/** What is said where users are taken over from another system. */
enum ImportText implements Phrase {
    TITLE("Take users over", "Benutzer übernehmen"),
    WILL(
            "First you see what would come of it; nothing is kept by looking. Whoever is there already stays as they are.",
            "Zuerst sehen Sie, was daraus würde; durch Ansehen wird nichts behalten. Wer schon da ist, bleibt, wie er ist."),
    LINES("Users, a JSON object on each line", "Benutzer, ein JSON-Objekt je Zeile"),
    HINT(
            "As the download has them; passwordHash may be that of another system. What is too long for one page goes by the command line.",
            "Wie im Download; passwordHash darf von einem anderen System sein. Was für eine Seite zu lang ist, geht über die Kommandozeile."),
    TRY("See what would be done", "Ansehen, was geschähe"),
    TAKE("Take them over", "Übernehmen"),
    COUNTED("Lines", "Zeilen"),
    WOULD_BE("Would be made", "Würden angelegt"),
    MADE("Made", "Angelegt"),
    KNOWN("There already", "Schon da"),
    PROBLEMS("Lines that cannot be taken", "Zeilen, die nicht übernommen werden können"),
    NO_LINES("There is no line.", "Es gibt keine Zeile.");

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
