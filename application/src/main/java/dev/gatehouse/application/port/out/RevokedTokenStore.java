package dev.gatehouse.application.port.out;

import java.time.Instant;

/** Remembers access tokens without a session that were revoked, until they would have ended. */
public interface RevokedTokenStore {
    /** Revokes the token of that {@code jti}; no error if it was. */
    void add(String tokenId, Instant at, Instant until);

    /** Whether the token was revoked. */
    boolean contains(String tokenId);

    /** Removes up to that many that ended before the given time; how many. */
    int purge(Instant endedBefore, int limit);
}
