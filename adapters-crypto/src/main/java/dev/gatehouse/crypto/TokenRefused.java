package dev.gatehouse.crypto;

/** Ends the reading of a token; the message is one of our own words, never a part of the token. Costs no stack trace. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenRefused(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
