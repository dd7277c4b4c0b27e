package dev.gatehouse.verifier;

/** What to do with tokens while revocations cannot be read. */
public enum WhenAway {
    /** Accept what is good otherwise: the service goes on, and a revoked token may live until it expires. */
    GO_ON,
    /** Refuse every token, also before revocations were read for the first time: the service stands still without the issuer. */
    REFUSE
}
