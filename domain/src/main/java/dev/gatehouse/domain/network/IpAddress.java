package dev.gatehouse.domain.network;

import java.util.HexFormat;
import java.util.Optional;

/**
 * An IP address as its bytes (4 or 16, as lower-case hex so that two equal addresses are equal values); an IPv4-mapped
 * IPv6 address (RFC 4291 section 2.5.5.2) is the IPv4 address that it maps.
 */
public record IpAddress(String hex) {
    private static final String MAPPED = "00000000000000000000ffff";

    /** Takes 4 or 16 bytes in lower-case hex, and turns the mapped form into the IPv4 address. */
    public IpAddress {
        if (!hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("an address is kept in lower-case hex");
        }
        if (hex.length() == 32 && hex.startsWith(MAPPED)) {
            hex = hex.substring(MAPPED.length());
        }
        if (hex.length() != 8 && hex.length() != 32) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes");
        }
    }

    /** Reads a strict literal: no name, no DNS, no zone, no port, no leading zero; empty for anything else. */
    public static Optional<IpAddress> parse(String literal) {
        return IpLiteral.bytes(literal).map(IpAddress::ofBytes);
    }

    /** The address of 4 or 16 bytes in network order. */
    public static IpAddress ofBytes(byte[] bytes) {
        return new IpAddress(HexFormat.of().formatHex(bytes));
    }

    /** The bytes in network order: 4 for IPv4, 16 for IPv6. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Whether this is an IPv4 address. */
    public boolean isV4() {
        return hex.length() == 8;
    }

    /** Canonical text: dotted quad, or RFC 5952. */
    public String text() {
        return IpLiteral.text(bytes());
    }
}
