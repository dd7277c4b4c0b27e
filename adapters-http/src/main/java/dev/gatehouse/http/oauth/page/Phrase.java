package dev.gatehouse.http.oauth.page;

/** A text in every language: one that lacks a language does not compile. */
public interface Phrase {
    /** Where it is said what a text is about. */
    String GAP = "{}";

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
        return in(language).replace(GAP, what);
    }

    /** A text that is the same in every language, such as a name. */
    static Phrase of(String text) {
        return new Name(text);
    }

    /** A phrase about somebody or something. */
    default Phrase about(String what) {
        return new Told(this, what);
    }

    /** What is said in no language. */
    record Name(String text) implements Phrase {
        @Override
        public String english() {
            return text;
        }

        @Override
        public String german() {
            return text;
        }
    }

    /** A phrase in which is said what it is about. */
    record Told(Phrase text, String what) implements Phrase {
        @Override
        public String english() {
            return text.in(Language.ENGLISH, what);
        }

        @Override
        public String german() {
            return text.in(Language.GERMAN, what);
        }
    }
}
