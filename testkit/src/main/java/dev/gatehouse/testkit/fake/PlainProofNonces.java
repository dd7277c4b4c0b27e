package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.ProofNonces;
import java.time.Duration;
import java.time.Instant;

/** Nonces that anybody can count: one for five minutes. */
public final class PlainProofNonces implements ProofNonces {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Override
    public String nonce(Instant now) {
        return "window-" + now.getEpochSecond() / WINDOW.toSeconds();
    }

    @Override
    public boolean isCurrent(String nonce, Instant now) {
        return nonce.equals(nonce(now)) || nonce.equals(nonce(now.minus(WINDOW)));
    }
}
