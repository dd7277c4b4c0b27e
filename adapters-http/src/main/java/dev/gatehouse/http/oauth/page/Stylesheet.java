package dev.gatehouse.http.oauth.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What all pages of the house look like. */
public final class Stylesheet {
    private Stylesheet() {}

    /** The stylesheet of every page in the colour of the house, and what some pages need besides. */
    public static byte[] of(Branding branding, String more) {
        return (":root{--brand:" + branding.colour() + "}\n" + resource(Stylesheet.class, "page.css") + more)
                .getBytes(StandardCharsets.UTF_8);
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
