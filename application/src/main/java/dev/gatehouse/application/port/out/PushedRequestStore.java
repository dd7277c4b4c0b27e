package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/** Remembers authorization requests that were pushed (RFC 9126), by the digest of what names them. */
public interface PushedRequestStore {
    /**
     * A request that was pushed.
     *
     * @param parameters as a form
     */
    record PushedRequest(SecretDigest digest, ClientNumber client, String parameters, Instant expiresAt) {}

    /** Adds a request. */
    void insert(PushedRequest request);

    /** The request of that digest. */
    Optional<PushedRequest> find(SecretDigest digest);

    /** Lets a request live until then, if it would be over before the other time; whether it was so. */
    boolean prolong(SecretDigest digest, Instant until, Instant ifOverBefore);

    /** Removes a request that led to an answer; true for exactly one of any number of callers. */
    boolean remove(SecretDigest digest);

    /** Removes up to that many requests that expired before the given time; how many. */
    int purge(Instant expiredBefore, int limit);
}
