package org.example.orders;

import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.Verification;

/** The same for a service without a framework: what the token of a request is worth. */
public final class PlainOrders implements AutoCloseable {
    private final TokenVerifier verifier;

    /** Trusts that issuer. */
    public PlainOrders(String issuer) {
        verifier = TokenVerifier.of(issuer, "https://orders.example").build();
    }

    /** The status with which to answer whoever shows that token and wants to read. */
    public int toRead(String token) {
        return switch (verifier.verify(token)) {
            case Verification.Verified(var bearer) -> bearer.hasScope("orders:read") ? 200 : 403;
            case Verification.Refused(var why) -> why.isTemporary() ? 503 : 401;
        };
    }

    @Override
    public void close() {
        verifier.close();
    }
}
