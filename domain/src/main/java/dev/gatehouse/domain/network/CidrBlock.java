package dev.gatehouse.domain.network;

import java.util.Optional;

/**
 * A network: an address with its host bits clear, and the length of its prefix. A mapped block of prefix 96 or more is
 * the IPv4 block; a mapped block of less is refused.
 */
public record CidrBlock(IpAddress base, int prefix) {
    private static final int MAPPED_PREFIX = 96;

    /** Refuses a prefix that the address has no room for, and host bits. */
    public CidrBlock {
        if (prefix < 0 || prefix > 4 * base.hex().length()) {
            throw new IllegalArgumentException("the prefix is longer than the address");
        }
        if (!cleared(base.bytes(), prefix).equals(base)) {
            throw new IllegalArgumentException("host bits are set");
        }
    }

    /** Reads {@code address/prefix} or a bare address; empty if it is no strict literal, the prefix is off, or host bits are set. */
    public static Optional<CidrBlock> parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text)
                    .map(address -> around(address, 4 * address.hex().length()));
        }
        var literal = text.substring(0, slash);
        return IpAddress.parse(literal).flatMap(base -> block(base, literal, text.substring(slash + 1)));
    }

    private static Optional<CidrBlock> block(IpAddress base, String literal, String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        if (!isNumber) {
            return Optional.empty();
        }
        boolean isMapped = base.isV4() && literal.indexOf(':') >= 0;
        var prefix = Integer.parseInt(digits) - (isMapped ? MAPPED_PREFIX : 0);
        boolean fits = prefix >= 0 && prefix <= 4 * base.hex().length();
        return fits && cleared(base.bytes(), prefix).equals(base)
                ? Optional.of(new CidrBlock(base, prefix))
                : Optional.empty();
    }

    /** The block of the given prefix length in which the address lies. */
    public static CidrBlock around(IpAddress address, int prefix) {
        return new CidrBlock(cleared(address.bytes(), prefix), prefix);
    }

    /** Whether the address lies in the block; never across IP versions. */
    public boolean contains(IpAddress address) {
        return address.isV4() == base.isV4() && cleared(address.bytes(), prefix).equals(base);
    }

    /** Whether every address of its IP version lies in the block: what lets in so many is said twice, for a slip of one digit does it. */
    public boolean isEverything() {
        return prefix == 0;
    }

    /** The last address of the block: the base with every host bit set. */
    public IpAddress last() {
        var bytes = base.bytes();
        for (int i = 0; i < bytes.length; i++) {
            var kept = Math.clamp(prefix - 8L * i, 0, 8);
            bytes[i] = (byte) (bytes[i] | (0xff >> kept));
        }
        return IpAddress.ofBytes(bytes);
    }

    /** The block as {@code address/prefix}. */
    public String text() {
        return base.text() + "/" + prefix;
    }

    private static IpAddress cleared(byte[] bytes, int prefix) {
        for (int i = 0; i < bytes.length; i++) {
            var kept = Math.clamp(prefix - 8L * i, 0, 8);
            bytes[i] = (byte) (bytes[i] & (0xff00 >> kept));
        }
        return IpAddress.ofBytes(bytes);
    }
}
