package dev.gatehouse.launcher.walls.broken.application;

import java.time.Instant;

/** Breaks: time and chance are handed in. */
public record ServiceThatTellsTheTime() {
    /** Asks the wall clock. */
    public Instant now() {
        return Instant.now();
    }
}
