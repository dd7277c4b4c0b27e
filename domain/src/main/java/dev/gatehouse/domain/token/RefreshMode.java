package dev.gatehouse.domain.token;

/** What a refresh does to the refresh token. */
public enum RefreshMode {
    /** Each use gives a successor; an older one is theft. */
    ROTATE,
    /** A long-lived credential that an administrator issued; it stays as it is. */
    FIXED,
    /** The first token stays usable until its own end, or until the client has shown that it rotates. */
    EXTEND,
    /** There is no refresh token. */
    NONE
}
