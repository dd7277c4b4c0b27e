package dev.gatehouse.domain.oauth;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;

/** That a user lets a client do something, until one of them takes it back. */
public record Consent(UserId user, ClientNumber client, Scopes scope, Instant at) {
    /** Whether the user need not be asked again for that. */
    public boolean covers(Scopes asked) {
        return ScopeText.isWithin(asked, scope);
    }
}
