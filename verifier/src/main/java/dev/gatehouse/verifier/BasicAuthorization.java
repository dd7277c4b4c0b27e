package dev.gatehouse.verifier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How this service says who it is at the issuer (RFC 6749 section 2.3.1); never prints the secret. */
record BasicAuthorization(String header) {
    static BasicAuthorization of(String clientId, String secret) {
        var pair = encoded(clientId) + ":" + encoded(secret);
        return new BasicAuthorization(
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "BasicAuthorization[hidden]";
    }
}
