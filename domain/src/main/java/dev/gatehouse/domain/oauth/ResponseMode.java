package dev.gatehouse.domain.oauth;

import java.util.Arrays;
import java.util.Optional;

/** How an authorization response comes to the client, the more secret the later; never in a fragment. */
public enum ResponseMode {
    /** In the query of the redirect URI (RFC 6749 section 4.1.2). */
    QUERY("query"),
    /** In a form that the browser posts (OAuth 2.0 Form Post Response Mode). */
    FORM_POST("form_post");

    private final String word;

    ResponseMode(String word) {
        this.word = word;
    }

    /** The value of {@code response_mode}. */
    public String word() {
        return word;
    }

    /** The mode of that word. */
    public static Optional<ResponseMode> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
