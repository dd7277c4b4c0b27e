package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.oauth.AuthorizationError;

/** What is said to people of an authorization request that leads to no code (RFC 6749 section 4.1.2.1); never what was sent. */
public final class AuthorizationWords {
    private AuthorizationWords() {}

    /** A sentence of ours, of the characters that an {@code error_description} may have. */
    public static String sentence(AuthorizationError error) {
        return switch (error) {
            case INVALID_REQUEST -> "a parameter is missing, malformed, said twice, or not for this request";
            case CHALLENGE_WANTED -> "a code_challenge is wanted, with S256 as its code_challenge_method";
            case PUSH_WANTED -> "the client must push its requests";
            case UNAUTHORIZED_CLIENT -> "the client did not register for this grant";
            case ACCESS_DENIED -> "the user, or a rule about the user, said no";
            case UNSUPPORTED_RESPONSE_TYPE -> "only a code is given";
            case INVALID_SCOPE -> "a word of the scope is not the client's to ask for";
            case INVALID_TARGET -> "the client may not have tokens for this resource";
            case LOGIN_REQUIRED -> "the user is not logged in, or must log in anew";
            case CONSENT_REQUIRED -> "the user has not agreed";
            case REQUEST_NOT_SUPPORTED -> "a request in a JWT is not understood";
            case REQUEST_URI_NOT_SUPPORTED -> "a request_uri must be one of a pushed request";
            case REGISTRATION_NOT_SUPPORTED -> "clients do not register themselves";
        };
    }
}
