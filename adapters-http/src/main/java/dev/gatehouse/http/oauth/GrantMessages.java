package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import java.util.Optional;

/** What the token endpoint hands out (RFC 6749 section 5.1). */
final class GrantMessages {
    /** The one kind of token that is exchanged (RFC 8693 section 3). */
    static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private GrantMessages() {}

    /**
     * Tokens.
     *
     * @param issuedTokenType where a token was exchanged (RFC 8693 section 2.2.1)
     * @param scope left out where it is empty, for RFC 6749 section 3.3 knows no empty scope
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Tokens(
            Secret accessToken,
            Optional<String> issuedTokenType,
            String tokenType,
            long expiresIn,
            Optional<String> scope,
            Optional<Secret> refreshToken,
            Optional<Secret> idToken) {

        static Tokens of(Granted granted, Grant grant) {
            var access = granted.access();
            return new Tokens(
                    access.text(),
                    grant == Grant.TOKEN_EXCHANGE ? Optional.of(ACCESS_TOKEN) : Optional.empty(),
                    granted.isBound() ? "DPoP" : "Bearer",
                    access.secondsLeft(access.issuedAt()),
                    UserinfoMessages.text(granted.scope()),
                    granted.refresh().map(IssuedToken::text),
                    granted.identity());
        }
    }
}
