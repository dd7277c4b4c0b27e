package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;

/**
 * A network as a text that sorts as networks lie: {@code 4} or {@code 6}, and its first address in hex. So everything within
 * a wider network is one range.
 */
final class NetworkKey {
    private NetworkKey() {}

    /** The key of a session's network; empty, which is in no range, for one that nobody could read. */
    static String of(String network) {
        return CidrBlock.parse(network).map(NetworkKey::first).orElse("");
    }

    /** Where a network begins. */
    static String first(CidrBlock network) {
        return key(network.base());
    }

    /** Where a network ends. */
    static String last(CidrBlock network) {
        var bytes = network.base().bytes();
        for (int i = 0; i < bytes.length; i++) {
            int free = 8 - Math.clamp(network.prefix() - 8L * i, 0, 8);
            bytes[i] = (byte) (bytes[i] | ((1 << free) - 1));
        }
        return key(IpAddress.ofBytes(bytes));
    }

    private static String key(IpAddress address) {
        return (address.isV4() ? "4" : "6") + address.hex();
    }
}
