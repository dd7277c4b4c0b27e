package dev.gatehouse.verifier;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** Asks the issuer about tokens that cannot be read (RFC 7662), and believes a yes for a short while. */
final class Introspection {
    private final Rules rules;
    private final Web web;
    private final URI endpoint;
    private final BasicAuthorization who;
    private final Duration believed;
    private final TokenCache<Answered> cache;

    Introspection(Rules rules, Web web, URI endpoint, BasicAuthorization who, Duration believed, int mostRemembered) {
        this.rules = rules;
        this.web = web;
        this.endpoint = endpoint;
        this.who = who;
        this.believed = believed;
        this.cache = new TokenCache<>(mostRemembered);
    }

    private record Answered(VerifiedToken token, Instant notBefore, Instant until) {}

    /** The token, if the issuer says that it is active; throws {@link TokenRefused}. */
    VerifiedToken verify(String token, Digest digest, Instant now) {
        var answered = cache.find(digest)
                .filter(known -> now.isBefore(known.until()))
                .orElseGet(() -> ask(token, digest, now));
        rules.checkTimes(answered.notBefore(), answered.token().expiresAt(), now);
        return answered.token();
    }

    private Answered ask(String token, Digest digest, Instant now) {
        var claims = answer(token);
        if (!claims.isTrue("active")) {
            throw new TokenRefused(Reason.INACTIVE);
        }
        var answered = new Answered(rules.judge(claims), Rules.notBefore(claims), now.plus(believed));
        cache.put(digest, answered);
        return answered;
    }

    private Claims answer(String token) {
        try {
            var answer = web.post(endpoint, who, "token=" + BasicAuthorization.encoded(token));
            if (answer.statusCode() == 200) {
                return Claims.read(answer.body());
            }
        } catch (IOException | TokenRefused away) {
            // Said below: neither is a fault of the token.
        }
        throw new TokenRefused(Reason.INTROSPECTION_AWAY);
    }
}
