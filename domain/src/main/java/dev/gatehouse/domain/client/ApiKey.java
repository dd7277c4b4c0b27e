package dev.gatehouse.domain.client;

import dev.gatehouse.domain.text.PlainText;
import java.util.Optional;

/** The public half of an API credential: {@code gh_ak_...} for those made here, any text for those taken over. */
public record ApiKey(String value) {
    private static final int LONGEST = 512;

    /** How every key begins that was made here. */
    public static final String PREFIX = "gh_ak_";

    /** Refuses the empty, the endless, and what is no text that every store can keep. */
    public ApiKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("an API key has 1 to " + LONGEST + " characters, and no controls");
        }
    }

    /** The key, or empty if the text is empty, endless, or holds NUL, another control or a lone surrogate. */
    public static Optional<ApiKey> parse(String text) {
        return isKey(text) ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    private static boolean isKey(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && PlainText.isPlain(text);
    }

    /** Whether the key has the look of one made here; keys of older systems have not. */
    public boolean looksGenerated() {
        return value.startsWith(PREFIX);
    }
}
