package dev.gatehouse.domain.registration;

/** In what a client differs from most. */
public enum ClientTrait {
    /** It is of the house: users are not asked whether they agree. */
    TRUSTED("trusted"),
    /** It may do without PKCE, for certification; no public client may. */
    UNCHALLENGED("unchallenged"),
    /** Its tokens are bound to a key that it must prove to hold (RFC 9449). */
    BOUND("bound"),
    /** Its authorization requests must have been pushed (RFC 9126 section 6). */
    PUSHED("pushed"),
    /** Answers to its authorization requests are posted by the browser, and never stand in an address. */
    POSTED("posted"),
    /** Its refresh tokens stay instead of being rotated; no public client's may (RFC 9700 section 4.14.2). */
    KEEPING("keeping");

    private final String word;

    ClientTrait(String word) {
        this.word = word;
    }

    /** The stable word. */
    public String word() {
        return word;
    }
}
