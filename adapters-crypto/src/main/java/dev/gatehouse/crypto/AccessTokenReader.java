package dev.gatehouse.crypto;

import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges everything about an access token but its times. The library would let pass a token without {@code exp}, of
 * another type, or with a member that stands twice: so it is asked for the signature alone, after all that.
 */
final class AccessTokenReader {
    private static final int LONGEST = 8192;

    private final String issuer;

    AccessTokenReader(String issuer) {
        this.issuer = issuer;
    }

    /** The parts of the text; throws {@link TokenRefused} before decoding what is too long. */
    CompactJws split(String token) {
        return CompactJws.split(token, LONGEST);
    }

    /** The token, once its signature is found to be of the key; throws {@link TokenRefused}. */
    VerifiedToken verify(RingKey key, TokenHeader header, CompactJws parts, String token) {
        // RFC 8725 section 3.1: the algorithm is the key's, whatever the header says.
        if (!header.algorithm().equals(key.algorithmName())) {
            throw new TokenRefused("alg is not that of the key");
        }
        var payload = Claims.read(Base64Url.decode(parts.payload()));
        Base64Url.decode(parts.signature());
        if (!key.hasSigned(token)) {
            throw new TokenRefused("signature is wrong");
        }
        var claims = accessClaims(payload);
        var notBefore = payload.optionalTime("nbf").orElse(Instant.EPOCH);
        return new VerifiedToken(key, claims, notBefore.isAfter(claims.issuedAt()) ? notBefore : claims.issuedAt());
    }

    /** RFC 9068 section 2.2: what is required must be there, of its type. */
    private AccessClaims accessClaims(Claims payload) {
        payload.mustBe("iss", issuer);
        return new AccessClaims(
                issuer,
                Subject.parse(payload.text("sub")).orElseThrow(() -> new TokenRefused("sub is none of ours")),
                payload.text("aud"),
                payload.text("client_id"),
                Scopes.parse(payload.optionalText("scope").orElse("")),
                payload.texts("roles"),
                payload.optionalText("sid").map(AccessTokenReader::session),
                payload.text("jti"),
                payload.second("iat"),
                payload.second("exp"),
                payload.within("cnf").map(confirmation -> confirmation.text("jkt")),
                standpoint(payload),
                login(payload));
    }

    private static Optional<AccessClaims.Standpoint> standpoint(Claims payload) {
        return payload.has("epoch")
                ? Optional.of(new AccessClaims.Standpoint(payload.whole("epoch"), payload.whole("ver")))
                : Optional.empty();
    }

    private static Optional<AccessClaims.Login> login(Claims payload) {
        return payload.has(RingKey.AUTH_TIME)
                ? Optional.of(new AccessClaims.Login(payload.second(RingKey.AUTH_TIME), payload.text(RingKey.ACR)))
                : Optional.empty();
    }

    private static SessionId session(String text) {
        try {
            return new SessionId(text);
        } catch (IllegalArgumentException tooLong) {
            throw new TokenRefused("sid is none of ours");
        }
    }
}
