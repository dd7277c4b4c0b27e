package dev.gatehouse.domain.user;

/** A password at rest, exactly as the hasher made it: a PHC string, sealed under the installation's key. */
public record PasswordHash(String sealed) {
    /** Never the value. */
    @Override
    public String toString() {
        return "PasswordHash[...]";
    }
}
