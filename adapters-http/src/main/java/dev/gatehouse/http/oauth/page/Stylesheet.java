package dev.gatehouse.http.oauth.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * What all pages of the house look like: it stands in each of them, so that none waits for a second answer before it is painted.
 *
 * @param text what stands between the tags of {@code style}, to the letter
 * @param source as a content security policy names it
 */
public record Stylesheet(String text, String source) {
    /** The stylesheet of every page in the colour of the house, and what some pages need besides. */
    public static Stylesheet of(Branding branding, String more) {
        var text = ":root{--brand:" + branding.colour() + "}\n" + resource(Stylesheet.class, "page.css") + more;
        return new Stylesheet(text, "'sha256-" + Base64.getEncoder().encodeToString(digest(text)) + "'");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What asks authenticators, for every page that has something for passkeys. */
    public static byte[] passkeyScript() {
        return resource(Stylesheet.class, "passkey.js").getBytes(StandardCharsets.UTF_8);
    }

    /** A text that ships beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
