package dev.gatehouse.verifier;

/** What verifying a token came to. */
public sealed interface Verification {
    /** The token is good, here and now. */
    record Verified(VerifiedToken token) implements Verification {}

    /** The token is not accepted. */
    record Refused(Reason why) implements Verification {}
}
