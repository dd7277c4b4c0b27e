package dev.gatehouse.domain.user;

/** What a user may do beyond using the own account. */
public enum Role {
    /** Runs the house. */
    ADMIN
}
