package dev.gatehouse.domain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom we believe when they say for whom they speak, and in which one header. Walked from the right: the first hop that
 * is no trusted proxy is the client.
 *
 * @param proxies the networks of our own proxies; empty means that no header is believed
 */
public record TrustedProxies(List<CidrBlock> proxies, Header header) {
    /** Nobody is believed: the peer is the client. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of(), Header.NONE);

    private static final int MOST_HOPS = 32;
    private static final int LONGEST = 2048;

    /** The one header that the proxies write. */
    public enum Header {
        /** None: the peer is the client. */
        NONE,
        /** {@code X-Forwarded-For}: a list of bare addresses. */
        X_FORWARDED_FOR,
        /** {@code Forwarded} (RFC 7239): a list of elements with {@code for=}. */
        FORWARDED
    }

    /** Takes its own copy of the networks. */
    public TrustedProxies {
        proxies = List.copyOf(proxies);
    }

    /**
     * The client behind the peer.
     *
     * @param lines every line of the header in the order received
     */
    public Source resolve(IpAddress peer, List<String> lines) {
        if (header == Header.NONE || !isTrusted(peer)) {
            return new Source.Known(peer);
        }
        var hops = hops(lines);
        if (hops.isEmpty()) {
            return new Source.Unreadable();
        }
        return walk(peer, hops.get());
    }

    private Source walk(IpAddress peer, List<String> hops) {
        var nearest = peer;
        for (var hop : hops.reversed()) {
            var address = address(hop);
            if (address.isEmpty()) {
                return new Source.Unreadable();
            }
            nearest = address.get();
            if (!isTrusted(nearest)) {
                return new Source.Known(nearest);
            }
        }
        return new Source.Known(nearest);
    }

    private boolean isTrusted(IpAddress address) {
        return proxies.stream().anyMatch(block -> block.contains(address));
    }

    private static Optional<List<String>> hops(List<String> lines) {
        var hops = new ArrayList<String>();
        int length = 0;
        for (var line : lines) {
            length += line.length();
            if (length > LONGEST) {
                return Optional.empty();
            }
            hops.addAll(List.of(line.split(",", -1)));
        }
        return hops.size() > MOST_HOPS ? Optional.empty() : Optional.of(hops);
    }

    private Optional<IpAddress> address(String hop) {
        return switch (header) {
            case NONE -> Optional.empty();
            case X_FORWARDED_FOR -> IpAddress.parse(hop.strip());
            case FORWARDED -> forwardedFor(hop);
        };
    }

    /** RFC 7239 section 4: pairs parted by semicolons; exactly one {@code for}. */
    private static Optional<IpAddress> forwardedFor(String element) {
        Optional<String> node = Optional.empty();
        for (var pair : element.split(";", -1)) {
            var equals = pair.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            if (pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("for")) {
                if (node.isPresent()) {
                    return Optional.empty();
                }
                node = Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return node.flatMap(TrustedProxies::node);
    }

    /** RFC 7239 section 6: an IPv4 address, or a quoted and bracketed IPv6 address; each may have a port. */
    private static Optional<IpAddress> node(String text) {
        var node = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        var close = node.indexOf(']');
        if (node.startsWith("[")) {
            return close > 0 && isPort(node.substring(close + 1))
                    ? IpAddress.parse(node.substring(1, close)).filter(address -> node.indexOf(':') < close)
                    : Optional.empty();
        }
        var colon = node.indexOf(':');
        if (colon < 0) {
            return IpAddress.parse(node);
        }
        return isPort(node.substring(colon)) ? IpAddress.parse(node.substring(0, colon)) : Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || (text.length() >= 2
                        && text.length() <= 6
                        && text.charAt(0) == ':'
                        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }
}
