package dev.gatehouse.domain.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From where a page in a browser comes, spelled as browsers spell it (RFC 6454 section 6.2): text that is compared to the letter. */
public record WebOrigin(String value) {
    private static final int LONGEST = 512;
    private static final int LARGEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /** Refuses what {@link #parse} would not give. */
    public WebOrigin {
        if (!isOrigin(value)) {
            throw new IllegalArgumentException("an origin is https://host or https://host:port");
        }
    }

    /**
     * The origin, or empty for any other spelling than {@code https://host[:port]} in lower case, without the port that goes without
     * saying; http is for this machine alone.
     */
    public static Optional<WebOrigin> parse(String text) {
        return isOrigin(text) ? Optional.of(new WebOrigin(text)) : Optional.empty();
    }

    private static boolean isOrigin(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return false;
        }
        try {
            return isOrigin(text, new URI(text));
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    /** Put together again from its parts it must be the same text: then it has no other parts, and no other spelling. */
    private static boolean isOrigin(String text, URI uri) {
        var host = String.valueOf(uri.getHost());
        boolean isSafe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host));
        int usual = "https".equals(uri.getScheme()) ? HTTPS : HTTP;
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return isSafe
                && uri.getHost() != null
                && uri.getPort() != usual
                && uri.getPort() != 0
                && uri.getPort() <= LARGEST_PORT
                && (uri.getScheme() + "://" + host.toLowerCase(Locale.ROOT) + port).equals(text);
    }
}
