package dev.gatehouse.domain.token;

import java.util.Optional;

/** Names a session ({@code sid}); no secret, and worth nothing alone. */
public record SessionId(String value) {
    private static final int LONGEST = 64;

    /** Refuses the empty and the endless. */
    public SessionId {
        if (!isFit(value)) {
            throw new IllegalArgumentException("a session id has 1 to " + LONGEST + " characters");
        }
    }

    /** The id, or empty if the text is empty or endless, or has what no id of ours has. */
    public static Optional<SessionId> parse(String text) {
        return isFit(text) && text.chars().allMatch(c -> c > ' ' && c <= '~')
                ? Optional.of(new SessionId(text))
                : Optional.empty();
    }

    private static boolean isFit(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }
}
