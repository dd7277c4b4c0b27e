package dev.gatehouse.application.port.out;

/** The store cannot be reached, is full, or is too busy: our own trouble, never the caller's, and worth a retry. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what failed, without a secret. */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says what failed, without a secret. */
    public StoreUnavailable(String message) {
        super(message);
    }
}
