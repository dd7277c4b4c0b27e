package dev.gatehouse.domain.client;

import java.time.Instant;

/**
 * What an API client shows who it is with, and what nothing takes the place of once it ends.
 *
 * @param until from when it is no longer accepted
 */
public record EndingCredential(ClientNumber client, Kind kind, Instant until) {
    /** What it is. */
    public enum Kind {
        /** The last secret under a key. */
        SECRET,
        /** The last long-lived token that the client exchanges for others. */
        EXCHANGE_TOKEN
    }
}
