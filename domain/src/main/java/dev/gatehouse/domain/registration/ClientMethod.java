package dev.gatehouse.domain.registration;

import java.util.Arrays;
import java.util.Optional;

/** How a client shows at the token endpoint who it is. */
public enum ClientMethod {
    /** By its secret, in HTTP Basic or in the form (RFC 6749 section 2.3.1). */
    SECRET("client_secret"),
    /** By a JWT that it signed (RFC 7523 section 2.2). */
    PRIVATE_KEY_JWT("private_key_jwt"),
    /** Not at all: whoever has the client has whatever is in it (RFC 6749 section 2.1, public). */
    NONE("none");

    private final String word;

    ClientMethod(String word) {
        this.word = word;
    }

    /** The stable word. */
    public String word() {
        return word;
    }

    /** The method of that word; {@code client_secret_basic} and {@code client_secret_post} are one. */
    public static Optional<ClientMethod> of(String word) {
        return switch (word) {
            case "client_secret_basic", "client_secret_post" -> Optional.of(SECRET);
            default ->
                Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
        };
    }
}
