package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.UserId;

/** Everything that nobody may guess, from the system's secure randomness. */
public interface SecretSource {
    /** A new user id: a random UUID. */
    UserId userId();

    /** A new session id with 128 random bits. */
    SessionId sessionId();

    /** A nonce with 128 random bits. */
    String nonce();

    /** A decision id, sortable by time. */
    DecisionId decisionId();

    /** A token id ({@code jti}). */
    String tokenId();

    /** A public key of the form {@code gh_ak_...}. */
    ApiKey apiKey();

    /** A secret with 256 random bits of the form {@code gh_sk_...}. */
    Secret apiSecret();

    /** An opaque access token with 256 random bits of the form {@code gh_at_...}. */
    Secret opaqueToken();

    /** A password for a person to type once: 24 characters of unmistakable letters and digits in groups. */
    Secret password();
}
