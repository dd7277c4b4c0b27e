package dev.gatehouse.domain.client;

/** The public half of an API credential: {@code gh_ak_...} for those made here, any text for those taken over. */
public record ApiKey(String value) {
    private static final int LONGEST = 512;

    /** Refuses the empty and the endless. */
    public ApiKey {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("an API key has 1 to " + LONGEST + " characters");
        }
    }
}
