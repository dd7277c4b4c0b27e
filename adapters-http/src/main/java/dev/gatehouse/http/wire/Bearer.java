package dev.gatehouse.http.wire;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import java.security.Principal;

/** Whoever holds a good access token: the token for use cases that judge it again, its claims, and who that is. */
public record Bearer(Secret token, AccessClaims claims, dev.gatehouse.application.port.in.Principal who)
        implements Principal {

    /** The {@code sub} of the token. */
    @Override
    public String getName() {
        return claims.subject().text();
    }

    /** Whether the token may do nothing but change the password. */
    public boolean isRestricted() {
        return claims.scope().isRestricted();
    }

    /** Names the subject, and nothing else that is known. */
    @Override
    public String toString() {
        return "Bearer[" + getName() + "]";
    }
}
