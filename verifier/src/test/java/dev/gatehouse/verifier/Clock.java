package dev.gatehouse.verifier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
final class Clock implements InstantSource {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOW;

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
