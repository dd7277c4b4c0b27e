package dev.gatehouse.verifier;

import java.time.Duration;

/** For how long revocations may be away, and what then. */
record Patience(Duration bound, WhenAway then) {}
