package dev.gatehouse.domain.registration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** For whom an access token is meant, as clients ask for it (RFC 8707 section 2); the text that its {@code aud} will be. */
public record Resource(String value) {
    private static final int LONGEST = 512;

    /** Refuses what {@link #parse} would not give. */
    public Resource {
        if (!isResource(value)) {
            throw new IllegalArgumentException("a resource is an absolute URI without a fragment");
        }
    }

    /** The resource, or empty if the text is no absolute URI, or has a fragment. */
    public static Optional<Resource> parse(String text) {
        return isResource(text) ? Optional.of(new Resource(text)) : Optional.empty();
    }

    private static boolean isResource(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            var uri = new URI(text);
            return uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }
}
