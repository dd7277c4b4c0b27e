package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.application.port.in.Introspect.Outcome;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.SessionId;
import java.util.List;
import java.util.Optional;

/** What introspection says of a token (RFC 7662 section 2.2); times in seconds since 1970. */
final class IntrospectMessages {

    private IntrospectMessages() {}

    /** Nothing at all but that (section 2.2: no more may be said of an inactive token). */
    record Inactive(boolean active) {
        Inactive() {
            this(false);
        }
    }

    /** An access token, whatever its form: an opaque one tells the same as a readable one. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ActiveAccess(
            boolean active,
            String iss,
            String sub,
            String aud,
            String clientId,
            Optional<String> username,
            Optional<String> scope,
            List<String> roles,
            String tokenType,
            String dialect,
            Optional<String> sid,
            String jti,
            long iat,
            long exp,
            Optional<Long> authTime,
            Optional<String> acr,
            Optional<Confirmation> cnf) {

        static ActiveAccess of(Outcome.Active found) {
            var claims = found.claims();
            return new ActiveAccess(
                    true,
                    claims.issuer(),
                    claims.subject().text(),
                    claims.audience(),
                    claims.clientId(),
                    found.username(),
                    UserinfoMessages.text(claims.scope()),
                    claims.roles().stream().sorted().toList(),
                    claims.proofKey().isPresent() ? "DPoP" : "Bearer",
                    found.dialect().value(),
                    claims.session().map(SessionId::value),
                    claims.tokenId(),
                    claims.issuedAt().getEpochSecond(),
                    claims.expiresAt().getEpochSecond(),
                    found.login().map(login -> login.at().getEpochSecond()),
                    found.login().map(AccessClaims.Login::acr),
                    claims.proofKey().map(Confirmation::new));
        }
    }

    /** The thumbprint of the key to which a token is bound (RFC 9449 section 6.2). */
    record Confirmation(String jkt) {}

    /** A refresh token: it opens nothing, so there is no {@code token_type}, and nothing to say of rights. */
    record ActiveRefresh(boolean active, String iss, String sub, String aud, long iat, long exp) {

        static ActiveRefresh of(Outcome.ActiveRefresh found) {
            return new ActiveRefresh(
                    true,
                    found.issuer(),
                    found.subject(),
                    found.audience(),
                    found.issuedAt().getEpochSecond(),
                    found.expiresAt().getEpochSecond());
        }
    }
}
