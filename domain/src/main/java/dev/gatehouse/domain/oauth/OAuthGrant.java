package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * To which client a session of a user was granted, and how far; it lies beside the session's row and goes with it.
 *
 * @param parent the session in which the user agreed, as far as it is known
 * @param outlives whether it goes on when that ends; otherwise it ends with it
 * @param resources for whom access tokens may be meant
 * @param proofKey the thumbprint of the key to which the tokens are bound (RFC 9449 section 6.1)
 */
public record OAuthGrant(
        SessionId session,
        ClientNumber client,
        ApiKey clientId,
        Optional<SessionId> parent,
        boolean outlives,
        List<String> resources,
        Optional<String> proofKey) {
    /** Takes its own copy. */
    public OAuthGrant {
        resources = List.copyOf(resources);
    }
}
