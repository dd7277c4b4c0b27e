package dev.gatehouse.domain.client;

import java.util.Optional;

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

    /** The key, or empty if the text is empty or endless. */
    public static Optional<ApiKey> parse(String text) {
        return text.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(new ApiKey(text));
    }

    /** Whether the key has the look of one made here; keys of older systems have not. */
    public boolean looksGenerated() {
        return value.startsWith(PREFIX);
    }
}
