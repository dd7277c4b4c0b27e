package dev.gatehouse.domain.user;

/**
 * A password at rest, exactly as the hasher made it, sealed under the installation's key.
 *
 * @param scheme the word under which reports count it: {@link #OURS}, or the scheme of the system that it came from
 */
public record PasswordHash(String sealed, String scheme) {
    /** The scheme of every hash that was made here. */
    public static final String OURS = "gatehouse";

    /** A hash of ours. */
    public PasswordHash(String sealed) {
        this(sealed, OURS);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "PasswordHash[...]";
    }
}
