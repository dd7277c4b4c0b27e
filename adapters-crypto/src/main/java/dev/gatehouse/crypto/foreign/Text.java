package dev.gatehouse.crypto.foreign;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts in which hashes are kept; what is not whole throws {@link IllegalArgumentException}. */
final class Text {
    private Text() {}

    /** The groups of the pattern, if the whole text is of it. */
    static Optional<MatchResult> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches).map(Matcher::toMatchResult);
    }

    /** Base64 with or without padding; a dot stands for a plus, as some write it. */
    static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replace('.', '+'));
    }

    /** The number of a group of digits that is short enough to be one. */
    static int number(MatchResult groups, int group) {
        return Integer.parseInt(groups.group(group));
    }
}
