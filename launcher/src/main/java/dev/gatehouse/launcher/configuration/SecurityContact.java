package dev.gatehouse.launcher.configuration;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Whom to tell of a hole, as a URI (RFC 9116 section 2.5.3); an empty text is nobody. */
final class SecurityContact {
    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    private SecurityContact() {}

    /** Refuses what is none. */
    static void check(String text) {
        Check.that(
                text.isEmpty() || of(text).isPresent(),
                "securityContact is like mailto:security@example.com, https://example.com/security or tel:+1-201-555-0123");
    }

    /** The contact, unless the text is none. */
    static Optional<URI> of(String text) {
        try {
            var uri = URI.create(text);
            return Optional.of(uri).filter(known -> SCHEMES.contains(String.valueOf(known.getScheme())));
        } catch (IllegalArgumentException notAUri) {
            return Optional.empty();
        }
    }
}
