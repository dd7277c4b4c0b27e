package dev.gatehouse.domain.secret;

/** A text that cannot print itself, has no equality but identity, and is seen only by asking for it by name. */
public final class Secret {
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
