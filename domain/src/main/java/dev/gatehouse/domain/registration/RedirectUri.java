package dev.gatehouse.domain.registration;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a browser may be sent back to: text that is compared and never taken apart (RFC 9700 section 4.1.3). */
public record RedirectUri(String value) {
    private static final int LONGEST = 2_000;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    /** What we add ourselves; a client that has it in its query could not tell which is ours. */
    private static final List<String> OURS = List.of("code", "state", "iss", "error", "error_description", "response");

    /** Refuses what {@link #parse} would not give. */
    public RedirectUri {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("not a redirect URI that can be registered");
        }
    }

    /**
     * A URI that may be registered: https, or http on a loopback address or localhost; with a host; without user
     * information, fragment, wildcard, dot segments, or a parameter that we add.
     */
    public static Optional<RedirectUri> parse(String text) {
        return isAcceptable(text) ? Optional.of(new RedirectUri(text)) : Optional.empty();
    }

    /** Whether a request that names that URI means this one: to the letter, but for the port on the user's own machine (RFC 9700 section 4.1.3). */
    public boolean admits(String requested) {
        return value.equals(requested) || (isOnLoopback() && admitsWithAnotherPort(requested));
    }

    private boolean isOnLoopback() {
        var uri = URI.create(value);
        return "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
    }

    private boolean admitsWithAnotherPort(String requested) {
        return isAcceptable(requested) && withoutPort(requested).equals(withoutPort(value));
    }

    /** Of a URI of which every part is known to be plain. */
    private static String withoutPort(String text) {
        var uri = URI.create(text);
        var rest = text.substring(text.indexOf("//") + 2 + uri.getRawAuthority().length());
        return uri.getScheme() + "://" + uri.getHost() + rest;
    }

    private static boolean isAcceptable(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(c -> c > ' ' && c < 0x7F) || text.indexOf('*') >= 0) {
            return false;
        }
        try {
            return isAcceptable(new URI(text));
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    private static boolean isAcceptable(URI uri) {
        return isSafeScheme(uri)
                && uri.getHost() != null
                && uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))
                && isPlainAuthority(uri)
                && uri.getRawFragment() == null
                && isPlainPath(uri.getRawPath())
                && hasNothingOfOurs(uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    private static boolean isSafeScheme(URI uri) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
    }

    /** Host and port alone, so that no two readers find two hosts. */
    private static boolean isPlainAuthority(URI uri) {
        int port = uri.getPort();
        var plain = uri.getHost() + (port < 0 ? "" : ":" + port);
        return plain.equals(uri.getRawAuthority()) && port <= 65_535;
    }

    private static boolean isPlainPath(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return List.of("%2e", "%2f", "%5c", ";", "//").stream().noneMatch(lower::contains)
                && Arrays.stream(path.split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    /** A name in another spelling is the same name to whoever reads it; which escapes are good was judged before. */
    private static boolean hasNothingOfOurs(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair)
                .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                .noneMatch(OURS::contains);
    }
}
