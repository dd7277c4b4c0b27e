package dev.gatehouse.domain.token;

/** Names a session ({@code sid}); no secret, and worth nothing alone. */
public record SessionId(String value) {
    private static final int LONGEST = 64;

    /** Refuses the empty and the endless. */
    public SessionId {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a session id has 1 to " + LONGEST + " characters");
        }
    }
}
