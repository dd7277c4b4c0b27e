package dev.gatehouse.domain.token;

import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;

/** A token as it is handed out, with the times that it also says itself (whole seconds). */
public record IssuedToken(Secret text, Instant issuedAt, Instant expiresAt) {
    /** What is announced as the life of the token, counted from a time: never negative, and never more than is true. */
    public long secondsLeft(Instant now) {
        return Math.max(0, Duration.between(now, expiresAt).toSeconds());
    }
}
