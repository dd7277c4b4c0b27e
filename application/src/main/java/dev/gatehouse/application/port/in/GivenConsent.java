package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Consent;

/**
 * What a user lets an API client do.
 *
 * @param clientId the {@code client_id} by which the client is known to OAuth
 * @param clientName how the client is called
 */
public record GivenConsent(Consent consent, ApiKey clientId, String clientName) {}
