package dev.gatehouse.domain.token;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The scope of a token (RFC 6749 section 3.3) as a set of words in alphabetical order; empty means the subject's own. */
public record Scopes(List<String> words) {
    /** No restriction and no extra right. */
    public static final Scopes NONE = new Scopes(List.of());
    /** What an ordinary login may do: use its holder's own account. */
    public static final Scopes ACCOUNT = new Scopes(List.of("account"));
    /** The one thing that a user with a forced reset may do. */
    public static final Scopes CHANGE_PASSWORD = new Scopes(List.of("change_password"));

    /** Sorts the words and drops doubles. */
    public Scopes {
        words = List.copyOf(new TreeSet<>(words));
    }

    /** Reads words parted by blanks. */
    public static Scopes parse(String text) {
        return new Scopes(
                Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList());
    }

    /** Whether the token may do nothing but change the password. */
    public boolean isRestricted() {
        return equals(CHANGE_PASSWORD);
    }

    /** The words parted by single blanks. */
    public String text() {
        return words.stream().collect(Collectors.joining(" "));
    }
}
