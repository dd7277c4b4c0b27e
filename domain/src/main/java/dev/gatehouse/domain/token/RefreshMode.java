package dev.gatehouse.domain.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a refresh does to the refresh token. */
public enum RefreshMode {
    /** Each use gives a successor; an older one is theft. */
    ROTATE,
    /** A long-lived credential that an administrator issued; it stays as it is. */
    FIXED,
    /** The token stays; each use moves its idle end. For clients that show who they are (FAPI 2.0 section 5.3.2.1). */
    KEEP,
    /** The first token stays usable until its own end, or until the client has shown that it rotates. */
    EXTEND,
    /** There is no refresh token. */
    NONE;

    /** The stable word, such as {@code rotate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of that word. */
    public static Optional<RefreshMode> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
