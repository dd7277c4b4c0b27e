package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Language;

/** A text of the console in every language: one that lacks a language does not compile. */
public interface Phrase {
    /** The text. */
    String english();

    /** The same in German. */
    String german();

    /** The text in that language, to be escaped where it is put. */
    default String in(Language language) {
        return switch (language) {
            case ENGLISH -> english();
            case GERMAN -> german();
        };
    }

    /** The same about somebody or something. */
    default String in(Language language, String what) {
        return in(language).replace("{}", what);
    }
}
