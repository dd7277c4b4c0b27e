package dev.gatehouse.domain.client;

import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A key and what remains of its secret; a client may have two live ones, to rotate without an outage.
 *
 * @param adopted whether an older system chose it, so that it may be weak and draws on an account budget
 * @param expiresAt from when it is no longer accepted
 */
public record ApiCredential(
        ApiKey key,
        ClientNumber client,
        SecretDigest secret,
        boolean adopted,
        Instant createdAt,
        Optional<Instant> expiresAt) {
    /** Whether the credential is accepted at the given time. */
    public boolean isLiveAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }
}
