package dev.gatehouse.domain.client;

/** Whether an API client may use its credentials. */
public enum ClientStatus {
    /** May log in. */
    ACTIVE,
    /** May not; sessions ended when this was set. */
    DISABLED
}
