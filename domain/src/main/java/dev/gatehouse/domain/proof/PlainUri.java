package dev.gatehouse.domain.proof;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A web address without query and fragment, in the one spelling of many (RFC 3986 sections 6.2.2 and 6.2.3), as RFC 9449
 * section 4.3 compares them.
 */
final class PlainUri {
    private static final int LONGEST = 2_000;

    private PlainUri() {}

    static boolean areSame(String one, String other) {
        var plain = of(one);
        return plain.isPresent() && plain.equals(of(other));
    }

    private static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException notAUri) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var path = withoutDots(plainEscapes(uri.getRawPath()));
        return port(scheme, uri.getPort())
                .map(port -> scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port + path);
    }

    /** Empty where the scheme is not of the web. */
    private static Optional<Integer> port(String scheme, int port) {
        return switch (scheme) {
            case "https" -> Optional.of(port < 0 ? 443 : port);
            case "http" -> Optional.of(port < 0 ? 80 : port);
            default -> Optional.empty();
        };
    }

    /** An escape of what need not be escaped is the character; the hexadecimal digits of every other are capitals. */
    private static String plainEscapes(String path) {
        var plain = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int code = Integer.parseInt(path.substring(i + 1, i + 3), 16);
                plain.append(isUnreserved(code) ? Character.toString(code) : String.format("%%%02X", code));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String withoutDots(String path) {
        return path.isEmpty() ? "/" : URI.create("http://h" + path).normalize().getRawPath();
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    }
}
