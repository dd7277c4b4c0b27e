package dev.gatehouse.domain.secret;

import java.util.Optional;

/** A text that cannot print itself, has no equality but identity, and is seen only by asking for it by name. */
public final class Secret {
    private static final int TAIL = 4;
    private static final int LONG = 32;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Hides the given text from now on. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The hidden text; called only where it is hashed, sealed or written into the answer that hands it out. */
    public String reveal() {
        return value;
    }

    /** The last four characters of a long random secret, by which its owner knows it again; nothing of a shorter one. */
    public Optional<String> tail() {
        return value.length() < LONG ? Optional.empty() : Optional.of(value.substring(value.length() - TAIL));
    }

    /** Whether there is nothing to hide. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "Secret[...]";
    }
}
