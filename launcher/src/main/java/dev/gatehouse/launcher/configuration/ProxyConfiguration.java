package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.gatehouse.domain.network.TrustedProxies;
import java.util.List;

/**
 * Whom we believe about a client's address.
 *
 * @param networks addresses or networks of our own proxies; one text may hold several, parted by commas
 * @param header the one header that they write: {@code none}, {@code x-forwarded-for} or {@code forwarded}
 */
public record ProxyConfiguration(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> networks,

        String header) {
    /** Refuses a header without proxies, proxies without a header, and what is no network. */
    public ProxyConfiguration {
        networks = Parted.words(networks);
        Check.that(
                networks.isEmpty() == (header(header) == TrustedProxies.Header.NONE),
                "networks and header go together: give both or neither");
        NetworkList.blocks(networks, "networks");
    }

    /** The same in the words of the domain. */
    public TrustedProxies trustedProxies() {
        return new TrustedProxies(NetworkList.blocks(networks, "networks"), header(header));
    }

    private static TrustedProxies.Header header(String name) {
        return switch (name) {
            case "none" -> TrustedProxies.Header.NONE;
            case "x-forwarded-for" -> TrustedProxies.Header.X_FORWARDED_FOR;
            case "forwarded" -> TrustedProxies.Header.FORWARDED;
            default -> throw new IllegalArgumentException("header is none, x-forwarded-for or forwarded");
        };
    }
}
