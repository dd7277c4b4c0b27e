package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.token.Scopes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A {@code scope} parameter as strangers send it (RFC 6749 section 3.3), and the words that mean something to us. */
public final class ScopeText {
    /** A user's identity is asked for (OpenID Connect Core section 3.1.2.1). */
    public static final String OPENID = "openid";
    /** The user's name. */
    public static final String PROFILE = "profile";
    /** The user's address. */
    public static final String EMAIL = "email";
    /** A refresh token that outlives the session in the browser (OpenID Connect Core section 11). */
    public static final String OFFLINE = "offline_access";
    /** What the user may do, as {@code roles}. */
    public static final String ROLES = "roles";
    /** To use the holder's own account, as an ordinary login may. */
    public static final String ACCOUNT = "account";

    /** The most characters of all words. */
    public static final int LONGEST = 2_048;

    private static final int MOST_WORDS = 50;

    private ScopeText() {}

    /** The words, or empty if the text has a character that none may have, or more than 50 words, doubles included, or 2,048 characters. */
    public static Optional<Scopes> parse(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(ScopeText::isAllowed)) {
            return Optional.empty();
        }
        long words =
                Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).count();
        return words <= MOST_WORDS ? Optional.of(Scopes.parse(text)) : Optional.empty();
    }

    /** Whether the word may be registered: one word of allowed characters. */
    public static boolean isWord(String text) {
        return !text.isEmpty() && text.indexOf(' ') < 0 && parse(text).isPresent();
    }

    /** Whether every word of the first is among the second. */
    public static boolean isWithin(Scopes asked, Scopes allowed) {
        return allowed.words().containsAll(asked.words());
    }

    /** The scope without these words. */
    public static Scopes without(Scopes scope, List<String> words) {
        return new Scopes(
                scope.words().stream().filter(word -> !words.contains(word)).toList());
    }

    /** Blanks part the words; the rest is {@code scope-token}. */
    private static boolean isAllowed(int c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }
}
