package dev.gatehouse.launcher.remote;

import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one place of this room at which a secret becomes text: to be sent to the server that knows it or shall keep it. */
final class SentSecret {
    private SentSecret() {}

    /** The secret as text. */
    static String text(Secret secret) {
        return secret.reveal();
    }

    /** Key and secret as HTTP Basic has them (RFC 7617 section 2), in the alphabet that our servers read. */
    static String basic(String key, Secret secret) {
        var pair = (key + ":" + secret.reveal()).getBytes(StandardCharsets.ISO_8859_1);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
