package dev.gatehouse.application.port.out;

/** The store cannot be reached, is full, or is too busy: our own trouble, never the caller's, and worth a retry. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean leavesOpen;

    /** Says what failed, without a secret. */
    public StoreUnavailable(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreUnavailable(String message, Throwable cause, boolean leavesOpen) {
        super(message, cause);
        this.leavesOpen = leavesOpen;
    }

    /** Says what failed, without a secret. */
    public StoreUnavailable(String message) {
        super(message);
        this.leavesOpen = false;
    }

    /** Says what failed where the answer to a commit is missing, without a secret. */
    public static StoreUnavailable unanswered(String message, Throwable cause) {
        return new StoreUnavailable(message, cause, true);
    }

    /** Whether what the unit wrote that failed so may be kept all the same. */
    public static boolean leavesOpen(RuntimeException failure) {
        return failure instanceof StoreUnavailable away && away.leavesOpen;
    }
}
