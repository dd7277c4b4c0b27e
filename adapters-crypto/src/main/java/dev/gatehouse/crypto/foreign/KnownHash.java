package dev.gatehouse.crypto.foreign;

import java.util.function.UnaryOperator;

/** A hash of another system that was understood: what the right password comes to, and how to find out for any other. */
public final class KnownHash {
    /** With less, too many passwords would be right. */
    private static final int FEWEST_BYTES = 16;

    private final String scheme;
    private final boolean isBearable;
    private final byte[] expected;
    private final UnaryOperator<byte[]> derivation;

    /** Refuses an expected value that too many passwords would come to. */
    KnownHash(String scheme, boolean isBearable, byte[] expected, UnaryOperator<byte[]> derivation) {
        if (expected.length < FEWEST_BYTES) {
            throw new IllegalArgumentException("a hash has at least " + FEWEST_BYTES + " bytes");
        }
        this.scheme = scheme;
        this.isBearable = isBearable;
        this.expected = expected.clone();
        this.derivation = derivation;
    }

    /** The word under which reports count it, such as {@code bcrypt}. */
    public String scheme() {
        return scheme;
    }

    /** Whether to run it takes no more time and memory than anybody may make us pay. */
    public boolean isBearable() {
        return isBearable;
    }

    /** What the right password comes to. */
    public byte[] expected() {
        return expected.clone();
    }

    /** What this password, in UTF-8, comes to; leaves the bytes as they are. Slow on purpose. */
    public byte[] derive(byte[] password) {
        return derivation.apply(password.clone());
    }
}
