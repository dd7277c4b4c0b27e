package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Remembers opaque access tokens by their digest; they go with their session. */
public interface OpaqueTokenStore {
    /** An opaque access token. */
    record OpaqueToken(SecretDigest digest, SessionId session, Instant issuedAt, Instant expiresAt) {}

    /** Adds a token. */
    void insert(OpaqueToken token);

    /** The token of that digest. */
    Optional<OpaqueToken> find(SecretDigest digest);
}
