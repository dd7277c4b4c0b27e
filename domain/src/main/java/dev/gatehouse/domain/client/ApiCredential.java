package dev.gatehouse.domain.client;

import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A key and what remains of its secret; a client may have two live ones, to rotate without an outage.
 *
 * @param tail the last characters of a secret that was made here, to tell it from others; of others nothing is kept
 * @param adopted whether an older system chose it, so that it may be weak and draws on an account budget
 * @param expiresAt from when it is no longer accepted
 */
public record ApiCredential(
        ApiKey key,
        ClientNumber client,
        SecretDigest secret,
        Optional<String> tail,
        boolean adopted,
        Instant createdAt,
        Optional<Instant> expiresAt) {
    /** How every secret begins that was made here. */
    private static final String SECRET_PREFIX = "gh_sk_";

    /** How many digits of the digest name a secret: those of 64 bits. */
    private static final int ID_DIGITS = 16;

    /** A name for the secret, which says nothing of it: the digest is keyed. */
    public String id() {
        return secret.hex().substring(0, ID_DIGITS);
    }

    /** How the secret looks to who has it, without what makes it one; empty if nothing of it was kept. */
    public Optional<String> hint() {
        return tail.map(end -> SECRET_PREFIX + "..." + end);
    }

    /** Whether the credential is accepted at the given time. */
    public boolean isLiveAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    /** The same, that is accepted until the given time. */
    public ApiCredential until(Instant end) {
        return new ApiCredential(key, client, secret, tail, adopted, createdAt, Optional.of(end));
    }
}
