package dev.gatehouse.domain.network;

import java.util.ArrayList;
import java.util.List;
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

    private Optional<List<String>> hops(List<String> lines) {
        var hops = new ArrayList<String>();
        int length = 0;
        for (var line : lines) {
            length += line.length();
            if (length > LONGEST) {
                return Optional.empty();
            }
            hops.addAll(header == Header.FORWARDED ? ForwardedElement.split(line) : List.of(line.split(",", -1)));
        }
        return hops.size() > MOST_HOPS ? Optional.empty() : Optional.of(hops);
    }

    private Optional<IpAddress> address(String hop) {
        return switch (header) {
            case NONE -> Optional.empty();
            case X_FORWARDED_FOR -> IpAddress.parse(hop.strip());
            case FORWARDED -> ForwardedElement.address(hop);
        };
    }
}
