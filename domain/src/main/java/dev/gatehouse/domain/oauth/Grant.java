package dev.gatehouse.domain.oauth;

import java.util.Arrays;
import java.util.Optional;

/** For what tokens are given at the token endpoint, by the names of the standards. */
public enum Grant {
    /** RFC 6749 section 4.1: a user agreed in the browser. */
    AUTHORIZATION_CODE("authorization_code"),
    /** RFC 6749 section 4.4: the client acts for itself. */
    CLIENT_CREDENTIALS("client_credentials"),
    /** RFC 6749 section 6: once more, with a refresh token. */
    REFRESH_TOKEN("refresh_token"),
    /** RFC 8628: a user agreed on another device. */
    DEVICE_CODE("urn:ietf:params:oauth:grant-type:device_code"),
    /** RFC 8693: a token of one of our own dialects for one of OAuth. */
    TOKEN_EXCHANGE("urn:ietf:params:oauth:grant-type:token-exchange");

    private final String word;

    Grant(String word) {
        this.word = word;
    }

    /** The value of {@code grant_type}. */
    public String word() {
        return word;
    }

    /** The grant of that {@code grant_type}, to the letter. */
    public static Optional<Grant> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
