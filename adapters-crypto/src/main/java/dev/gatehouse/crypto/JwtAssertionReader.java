package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Reads the assertions of clients as JWTs; whom they are for and how long they live is not judged here. */
final class JwtAssertionReader implements AssertionReader {
    private static final int LONGEST = 8192;
    private static final int LONGEST_NAME = 256;
    /** The second by draft-ietf-oauth-rfc7523bis section 3; a type of our own tokens is neither. */
    private static final List<String> TYPES = List.of("jwt", "client-authentication+jwt");

    @Override
    public Optional<Assertion> read(Secret assertion, String jwks) {
        try {
            return read(CompactJws.split(assertion.reveal(), LONGEST), jwks);
        } catch (TokenRefused noAssertion) {
            return Optional.empty();
        }
    }

    private static Optional<Assertion> read(CompactJws parts, String jwks) {
        var header = header(parts);
        var algorithm = StrangersAlgorithm.named(header.text("alg"));
        var claims = Claims.read(Base64Url.decode(parts.payload()));
        var assertion = new Assertion(
                claims.text("iss"),
                claims.text("sub"),
                claims.audiences(),
                claims.shortText("jti", LONGEST_NAME),
                claims.optionalTime("iat"),
                claims.optionalTime("nbf"),
                claims.time("exp"));
        boolean isSigned = StrangersKeys.read(jwks).candidates(header.optionalText("kid"), algorithm).stream()
                .anyMatch(key -> algorithm.hasSigned(key.key(), parts));
        return Optional.of(assertion).filter(good -> isSigned);
    }

    @Override
    public Optional<String> subjectUnverified(Secret assertion) {
        try {
            var parts = CompactJws.split(assertion.reveal(), LONGEST);
            header(parts);
            return Optional.of(Claims.read(Base64Url.decode(parts.payload())).shortText("sub", LONGEST_NAME));
        } catch (TokenRefused noAssertion) {
            return Optional.empty();
        }
    }

    private static Claims header(CompactJws parts) {
        var header = Claims.read(Base64Url.decode(parts.header()));
        TokenHeader.refuseUnbearable(header);
        var type = header.optionalText("typ");
        if (type.isPresent() && TYPES.stream().noneMatch(one -> TokenHeader.isType(one, type.get()))) {
            throw new TokenRefused("typ is foreign");
        }
        return header;
    }
}
