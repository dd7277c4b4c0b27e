package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.oauth.IdentityClaims;
import dev.gatehouse.domain.oauth.LogoutClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/** Signs what tells a client of a user's login (OpenID Connect), with the keys that sign access tokens; none passes for one. */
public interface IdentityTokens {
    /**
     * What an ID token that a client brings back says.
     *
     * @param audience the client that was told
     * @param session the session in the browser, as the client knows it
     */
    record Hint(Subject subject, String audience, Optional<String> session, String algorithm) {}

    /** The ID token of these claims, bound to the access token beside it; an error if no key of the algorithm is active. */
    Secret sign(IdentityClaims claims, Secret accessToken, String algorithm);

    /** Reads an ID token that any key on the ring signed, long ago or not; empty for anything else. */
    Optional<Hint> readHint(Secret idToken);

    /** The logout token of these claims; an error if no key of the algorithm is active. */
    Secret signLogout(LogoutClaims claims, String algorithm);
}
