package dev.gatehouse.domain.user;

/** Whether a user may use the account. */
public enum UserStatus {
    /** May log in. */
    ACTIVE,
    /** May not; sessions ended when this was set. */
    DISABLED
}
