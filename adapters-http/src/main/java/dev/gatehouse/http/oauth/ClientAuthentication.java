package dev.gatehouse.http.oauth;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.wire.BasicHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How a request says which API client sends it (RFC 6749 section 2.3.1): by HTTP Basic, or in the form. */
sealed interface ClientAuthentication {

    /** By neither: nobody in particular asks. */
    record Anonymous() implements ClientAuthentication {}

    /** By exactly one method; whether the pair is right is not known yet. */
    record Shown(KeySecret pair) implements ClientAuthentication {}

    /** By name alone: a pair of HTTP Basic whose secret is empty, and so might have been left out (RFC 6749 section 2.3.1). */
    record Named(ApiKey key) implements ClientAuthentication {}

    /** By more than one method, which is forbidden (RFC 6749 section 2.3), or by half of one. */
    record Ambiguous() implements ClientAuthentication {}

    /** By something that cannot be the pair of any client. */
    record Unreadable() implements ClientAuthentication {}

    /** Reads the Authorization header lines and the form; asks nobody. */
    static ClientAuthentication of(List<String> authorization, Form form) {
        var inForm = form.value("client_secret");
        if (authorization.size() > 1 || (!authorization.isEmpty() && inForm.isPresent())) {
            return new Ambiguous();
        }
        var id = form.value("client_id").map(Secret::reveal); // a name, and no secret
        if (!authorization.isEmpty()) {
            return agree(basic(authorization.getFirst()), id);
        }
        if (inForm.isEmpty()) {
            // An id alone proves nothing: that is method "none" of RFC 8414 section 2.
            return new Anonymous();
        }
        return id.isEmpty() ? new Ambiguous() : pair(id.get(), inForm.get());
    }

    /** Reads the Authorization header lines of a request that has no form. */
    static ClientAuthentication ofHeader(List<String> authorization) {
        return authorization.size() > 1
                ? new Ambiguous()
                : authorization.stream()
                        .map(ClientAuthentication::basic)
                        .findFirst()
                        .orElseGet(Anonymous::new);
    }

    /** A client id beside HTTP Basic is no second method as long as it says the same. */
    private static ClientAuthentication agree(ClientAuthentication read, Optional<String> id) {
        var shown = name(read);
        boolean disagrees = shown.isPresent() && id.isPresent() && !shown.equals(id);
        return disagrees ? new Ambiguous() : read;
    }

    private static Optional<String> name(ClientAuthentication read) {
        return switch (read) {
            case Shown(KeySecret pair) -> Optional.of(pair.key().value());
            case Named(ApiKey key) -> Optional.of(key.value());
            case Anonymous() -> Optional.empty();
            case Ambiguous() -> Optional.empty();
            case Unreadable() -> Optional.empty();
        };
    }

    /** RFC 7617 section 2 around RFC 6749 section 2.3.1: both halves are form-encoded before they are joined. */
    private static ClientAuthentication basic(String header) {
        var joined = BasicHeader.joined(header).orElse("");
        int colon = joined.indexOf(':');
        if (colon < 0) {
            return new Unreadable();
        }
        var key = half(joined.substring(0, colon));
        var secret = half(joined.substring(colon + 1));
        return key.isEmpty() || secret.isEmpty() ? new Unreadable() : pair(key.get(), Secret.of(secret.get()));
    }

    /**
     * Many clients do not encode. What needs an escape and has none, as a secret in base64 with its {@code =}, was not encoded; nor was what
     * has a {@code %} that begins none.
     */
    private static Optional<String> half(String text) {
        return Optional.of(text)
                .filter(Percent::mayBeEncoded)
                .flatMap(Percent::decode)
                .or(() -> Percent.utf8(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static ClientAuthentication pair(String key, Secret secret) {
        return ApiKey.parse(key)
                .<ClientAuthentication>map(
                        readable -> secret.isEmpty() ? new Named(readable) : new Shown(new KeySecret(readable, secret)))
                .orElseGet(Unreadable::new);
    }
}
