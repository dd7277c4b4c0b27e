package dev.gatehouse.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What this service asks of every token.
 *
 * @param issuer the one issuer it trusts, byte for byte
 * @param audience the name by which the issuer knows this service
 * @param scopes what a bearer must be allowed to do, all of it
 * @param checksProofs whether the caller checks the proof of a token that is bound to a key
 * @param leeway by how much the two clocks may differ
 */
record Rules(String issuer, String audience, Set<String> scopes, boolean checksProofs, Duration leeway) {

    /** The claims as they shall be; throws {@link TokenRefused} where one is not. */
    VerifiedToken judge(Claims claims) {
        if (!claims.text("iss").equals(issuer)) {
            throw new TokenRefused(Reason.WRONG_ISSUER);
        }
        var token = read(claims);
        if (!token.audiences().contains(audience)) {
            throw new TokenRefused(Reason.WRONG_AUDIENCE);
        }
        if (claims.has("cnf") && (!checksProofs || token.proofKey().isEmpty())) {
            throw new TokenRefused(Reason.BOUND);
        }
        if (!token.scopes().containsAll(scopes)) {
            throw new TokenRefused(Reason.INSUFFICIENT_SCOPE);
        }
        return token;
    }

    /** RFC 9068 section 2.2: what is required must be there, of its type. */
    private static VerifiedToken read(Claims claims) {
        return new VerifiedToken(
                claims.text("sub"),
                claims.text("client_id"),
                claims.text("jti"),
                claims.textOrTexts("aud"),
                words(claims.optionalText("scope").orElse("")),
                claims.texts("roles"),
                claims.optionalText("sid"),
                claims.object("cnf").flatMap(cnf -> cnf.optionalText("jkt")),
                claims.optionalTime("auth_time"),
                claims.optionalText("acr"),
                claims.time("iat"),
                claims.time("exp"));
    }

    /** Refuses a token whose time is over or has not come (RFC 7519 sections 4.1.4 to 4.1.6). */
    void checkTimes(Instant notBefore, Instant expiresAt, Instant now) {
        if (!now.isBefore(expiresAt.plus(leeway))) {
            throw new TokenRefused(Reason.EXPIRED);
        }
        if (now.plus(leeway).isBefore(notBefore)) {
            throw new TokenRefused(Reason.NOT_YET_VALID);
        }
    }

    /** The later of the two times before which a token is not good. */
    static Instant notBefore(Claims claims) {
        var issued = claims.time("iat");
        return claims.optionalTime("nbf").filter(issued::isBefore).orElse(issued);
    }

    /** RFC 6749 section 3.3; a single blank parts the words. */
    static Set<String> words(String scope) {
        List<String> words = Arrays.asList(scope.split(" "));
        var kept = new TreeSet<>(words);
        kept.remove("");
        return kept;
    }
}
