package dev.gatehouse.domain.user;

/**
 * What names a user for ever and in every token: a UUID for users that are born here, and whatever an older system chose
 * for those that moved in. It has no colon, so that it never collides with the name of an API client.
 */
public record UserId(String value) {
    private static final int LONGEST = 128;
    private static final String SIGNS = "._|@+=~-";

    /** Refuses what is not 1 to 128 letters, digits and {@code ._|@+=~-} of ASCII. */
    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a user id has 1 to 128 of A-Z a-z 0-9 " + SIGNS);
        }
    }

    /** Whether the text can be a user id. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        // Each row of a user and each token that is read comes through here: a stream costs more than what it looks at.
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
    }
}
