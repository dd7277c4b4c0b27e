package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.Optional;

/** Draws API keys and secrets, outside of any unit; of a secret its digest is kept, and how it ends. */
final class NewApiSecrets {
    private final Digests digests;
    private final SecretSource source;

    NewApiSecrets(Digests digests, SecretSource source) {
        this.digests = digests;
        this.source = source;
    }

    /** A secret that was drawn, and what will be kept of it. */
    record Drawn(Secret secret, SecretDigest digest) {
        /** What is kept of the secret under a key. */
        ApiCredential under(ApiKey key, ClientNumber owner, Instant now, Optional<Instant> expiresAt) {
            return new ApiCredential(key, owner, digest, secret.tail(), false, now, expiresAt);
        }
    }

    ApiKey key() {
        return source.apiKey();
    }

    Drawn secret() {
        var secret = source.apiSecret();
        return new Drawn(secret, digests.digest(Digests.Purpose.API_SECRET, secret));
    }
}
