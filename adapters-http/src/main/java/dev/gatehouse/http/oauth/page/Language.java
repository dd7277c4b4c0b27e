package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.http.wire.Preference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages speak. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de");

    /** What of a wish is read; nobody wishes for more. */
    private static final int MOST_TAGS = 16;

    private static final int LONGEST = 512;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As {@code lang} says it (BCP 47). */
    public String tag() {
        return tag;
    }

    /** That in which letters are written to whoever reads pages in it. */
    public Tongue tongue() {
        return switch (this) {
            case ENGLISH -> Tongue.ENGLISH;
            case GERMAN -> Tongue.GERMAN;
        };
    }

    /**
     * The first that is wished for and spoken.
     *
     * @param uiLocales tags parted by blanks, the dearest first (OpenID Connect Core section 3.1.2.1)
     * @param acceptLanguage lines of the header (RFC 9110 section 12.5.4)
     */
    public static Language of(Optional<String> uiLocales, List<String> acceptLanguage) {
        return uiLocales
                .filter(text -> text.length() <= LONGEST)
                .flatMap(text -> first(Arrays.stream(text.split(" ", MOST_TAGS + 1))
                        .limit(MOST_TAGS)
                        .toList()))
                .or(() -> first(Preference.inOrder(acceptLanguage)))
                .orElse(ENGLISH);
    }

    private static Optional<Language> first(List<String> tags) {
        return tags.stream().flatMap(text -> matching(text).stream()).findFirst();
    }

    private static Optional<Language> matching(String wished) {
        int subtags = wished.indexOf('-');
        var primary = (subtags < 0 ? wished : wished.substring(0, subtags)).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.tag.equals(primary)).findFirst();
    }
}
