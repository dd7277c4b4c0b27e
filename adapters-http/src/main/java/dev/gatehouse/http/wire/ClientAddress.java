package dev.gatehouse.http.wire;

import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.network.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/** Tells where a request comes from: the peer, or whom a trusted proxy names in the one header that is configured. */
public final class ClientAddress {
    private ClientAddress() {}

    /** The source of a request; never asks DNS, and never believes a stranger. */
    public static Source of(HttpServletRequest request, TrustedProxies proxies) {
        return IpAddress.parse(literal(request.getRemoteAddr()))
                .map(peer -> proxies.resolve(peer, lines(request, proxies.header())))
                .orElseGet(Source.Unreadable::new);
    }

    private static List<String> lines(HttpServletRequest request, TrustedProxies.Header header) {
        return switch (header) {
            case NONE -> List.of();
            case X_FORWARDED_FOR -> Collections.list(request.getHeaders("X-Forwarded-For"));
            case FORWARDED -> Collections.list(request.getHeaders("Forwarded"));
        };
    }

    /** The container writes IPv6 peers in brackets, and link-local ones with their zone. */
    private static String literal(String remote) {
        var bare = remote.startsWith("[") && remote.endsWith("]") ? remote.substring(1, remote.length() - 1) : remote;
        var zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }
}
