package dev.gatehouse.verifier;

/** How well the verifier knows what was revoked. */
public enum FeedState {
    /** It does not follow revocations: tokens live until they expire. */
    OFF,
    /** It read them within the configured bound. */
    CURRENT,
    /** It could not read them for longer than that, or has not read them yet. */
    AWAY
}
