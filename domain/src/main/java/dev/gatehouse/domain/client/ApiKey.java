package dev.gatehouse.domain.client;

/** The public half of an API credential: {@code gh_ak_...} for those made here, any text for those taken over. */
public record ApiKey(String value) {
    private static final int LONGEST = 512;

    /** How every key begins that was made here. */
    public static final String PREFIX = "gh_ak_";

    /** Refuses the empty and the endless. */
    public ApiKey {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an API key has 1 to " + LONGEST + " characters");
        }
    }

    /** Whether the key has the look of one made here; keys of older systems have not. */
    public boolean looksGenerated() {
        return value.startsWith(PREFIX);
    }
}
