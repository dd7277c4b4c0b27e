package dev.gatehouse.domain.network;

/** Where a request comes from, as far as can be told without trusting a stranger. */
public sealed interface Source {
    /** The client's address. */
    record Known(IpAddress address) implements Source {}

    /** A trusted proxy said something that is no address: denied by every list, throttled as one. */
    record Unreadable() implements Source {}

    /** The address as text, or {@code unknown}. */
    default String text() {
        return switch (this) {
            case Known(IpAddress address) -> address.text();
            case Unreadable() -> "unknown";
        };
    }

    /** The wider network of neighbours who are likely one party: IPv4 /24, IPv6 /48; or {@code unknown}. */
    default String neighbourhood() {
        return switch (this) {
            case Known(IpAddress address) ->
                CidrBlock.around(address, address.isV4() ? 24 : 48).text();
            case Unreadable() -> "unknown";
        };
    }

    /** The network that stands for the source where neighbours count as one: IPv4 /24, IPv6 /64; or {@code unknown}. */
    default String network() {
        return switch (this) {
            case Known(IpAddress address) ->
                CidrBlock.around(address, address.isV4() ? 24 : 64).text();
            case Unreadable() -> "unknown";
        };
    }
}
