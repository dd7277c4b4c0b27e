package dev.gatehouse.verifier;

/** Ends the reading of a token; holds no part of it, and costs no stack trace. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason why;

    TokenRefused(Reason why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Reason why() {
        return why;
    }
}
