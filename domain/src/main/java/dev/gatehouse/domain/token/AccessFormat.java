package dev.gatehouse.domain.token;

/** The form of an access token. */
public enum AccessFormat {
    /** Signed and readable by whoever trusts us (RFC 9068). */
    JWT,
    /** A random text that only we can explain. */
    OPAQUE,
    /** A random text that only our own pages take, from the cookie of a browser. */
    COOKIE
}
