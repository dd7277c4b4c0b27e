package dev.gatehouse.application.port.out;

import java.time.Instant;

/** Nonces for proofs (RFC 9449 section 8): the same on every node, foreseen by nobody, and kept nowhere. */
public interface ProofNonces {
    /** The nonce of that moment. */
    String nonce(Instant now);

    /** Whether the nonce was given out within the last five to ten minutes, by any node. */
    boolean isCurrent(String nonce, Instant now);
}
