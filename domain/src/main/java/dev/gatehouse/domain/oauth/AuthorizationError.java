package dev.gatehouse.domain.oauth;

import java.util.Locale;

/** With what a browser is sent back instead of a code (RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6, RFC 8707 section 2). */
public enum AuthorizationError {
    /** Something is missing, twice there, or malformed. */
    INVALID_REQUEST,
    /** There is no challenge, or none by S256 (RFC 7636 section 4.4.1). */
    CHALLENGE_WANTED("invalid_request"),
    /** The client registered to push its requests (RFC 9126 section 6), and did not. */
    PUSH_WANTED("invalid_request"),
    /** The client did not register for codes. */
    UNAUTHORIZED_CLIENT,
    /** The user, or the house, said no. */
    ACCESS_DENIED,
    /** Something else than a code is asked for. */
    UNSUPPORTED_RESPONSE_TYPE,
    /** A word of the scope is not the client's to ask for. */
    INVALID_SCOPE,
    /** Tokens would be meant for somebody for whom they may not be. */
    INVALID_TARGET,
    /** Nobody may be asked, and nobody is logged in. */
    LOGIN_REQUIRED,
    /** Nobody may be asked, and the user has not agreed. */
    CONSENT_REQUIRED,
    /** The request is in a JWT, which is not understood here. */
    REQUEST_NOT_SUPPORTED,
    /** The request lies at an address of the client's, from where nothing is fetched. */
    REQUEST_URI_NOT_SUPPORTED,
    /** A registration by the request itself is not wanted here. */
    REGISTRATION_NOT_SUPPORTED;

    private final String word;

    AuthorizationError() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    AuthorizationError(String word) {
        this.word = word;
    }

    /** The value of {@code error}. */
    public String word() {
        return word;
    }
}
