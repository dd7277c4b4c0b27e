package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;

/** Remembers what may be shown once: the {@code jti} of assertions and proofs, by their digest. */
public interface SeenStore {
    /** Notes it until the given time; true for exactly one of any number of callers. */
    boolean isFirst(SecretDigest what, Instant until);

    /** Removes up to that many that need not be known since the given time; how many. */
    int purge(Instant endedBefore, int limit);
}
