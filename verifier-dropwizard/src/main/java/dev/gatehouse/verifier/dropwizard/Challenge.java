package dev.gatehouse.verifier.dropwizard;

import dev.gatehouse.verifier.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** How bearers are refused (RFC 6750 section 3.1); why in detail is for the log of the service alone. */
enum Challenge {
    /** No token was shown, so there is nothing to say about one. */
    NONE_SHOWN(401, Optional.empty()),
    /** More than one {@code Authorization} was sent: nobody guesses which is meant. */
    AMBIGUOUS(400, Optional.of("invalid_request")),
    /** The token is no good. */
    INVALID(401, Optional.of("invalid_token")),
    /** The token is good, but not for this. */
    INSUFFICIENT(403, Optional.of("insufficient_scope")),
    /** Whether the token is good cannot be found out now; no fault of the token, so no challenge. */
    LATER(503, Optional.empty());

    private static final String BEARER = "Bearer realm=\"api\"";

    private final int status;
    private final Optional<String> error;

    Challenge(int status, Optional<String> error) {
        this.status = status;
        this.error = error;
    }

    /** The words for what the verifier says of a token. */
    static Challenge of(Reason why) {
        if (why.isTemporary()) {
            return LATER;
        }
        return why == Reason.INSUFFICIENT_SCOPE ? INSUFFICIENT : INVALID;
    }

    /** The answer; the scopes are those that would do. */
    Response answer(String... scopes) {
        var answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"error\":\"" + error.orElse(this == LATER ? "temporarily_unavailable" : "unauthorized")
                        + "\"}");
        if (this == LATER) {
            return answer.header(HttpHeaders.RETRY_AFTER, 1).build();
        }
        var scope = scopes.length == 0 ? "" : ", scope=\"" + String.join(" ", scopes) + "\"";
        var code = error.map(word -> ", error=\"" + word + "\"").orElse("");
        return answer.header(HttpHeaders.WWW_AUTHENTICATE, BEARER + code + scope)
                .build();
    }
}
