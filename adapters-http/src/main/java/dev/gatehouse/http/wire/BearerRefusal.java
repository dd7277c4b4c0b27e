package dev.gatehouse.http.wire;

import java.util.Optional;

/** Why a request for a bearer goes no further (RFC 6750 section 3.1). */
public enum BearerRefusal {
    /** No access token was shown, so there is nothing to say about one. */
    NONE_SHOWN(401, Optional.empty()),
    /** More than one {@code Authorization} was sent: nobody guesses which is meant. */
    AMBIGUOUS(400, Optional.of("invalid_request")),
    /** The access token is malformed, unknown, expired or revoked; nobody is told which. */
    INVALID(401, Optional.of("invalid_token")),
    /** The access token is good, but not for this. */
    INSUFFICIENT(403, Optional.of("insufficient_scope"));

    private static final String CHALLENGE = "Bearer realm=\"gatehouse\"";

    private final int status;
    private final Optional<String> error;

    BearerRefusal(int status, Optional<String> error) {
        this.status = status;
        this.error = error;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code of the RFC; empty where the RFC wants none. */
    public Optional<String> error() {
        return error;
    }

    /** The value of {@code WWW-Authenticate}. */
    public String challenge() {
        return error.map(code -> CHALLENGE + ", error=\"" + code + "\"").orElse(CHALLENGE);
    }
}
