package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.UserId;

/** Everything that nobody may guess, from the system's secure randomness. */
public interface SecretSource {
    /** What is shown once, or for a while, in the course of a login by OAuth; the prefix of each is its own. */
    enum Ticket {
        /** An authorization code: {@code gh_ac_...}. */
        AUTHORIZATION_CODE,
        /** The name of a pushed request: {@code gh_pr_...}. */
        PUSHED_REQUEST,
        /** The cookie of a session in a browser: {@code gh_bs_...}. */
        BROWSER_SESSION,
        /** What a device waits with: {@code gh_dc_...}. */
        DEVICE_CODE,
        /** What the link in a letter carries: {@code gh_le_...}. */
        ACTION
    }

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

    /** A ticket of that kind with 256 random bits. */
    Secret ticket(Ticket kind);

    /** What a person types from the display of a device (RFC 8628 section 6.1): 8 consonants, of which nobody reads a word. */
    String userCode();

    /** A password for a person to type once: 24 characters of unmistakable letters and digits in groups. */
    Secret password();

    /** A recovery code with 79 random bits: 16 unmistakable letters and digits in groups. */
    Secret recoveryCode();
}
