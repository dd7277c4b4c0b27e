package dev.gatehouse.launcher.configuration;

/** Says in one line, and without a secret, why we will not start or go on; shown as it is, with exit code 1. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses for a reason that an operator can do something about. */
    public Refused(String line) {
        super(line);
    }

    /** Refuses because of what broke. */
    public Refused(String line, Throwable cause) {
        super(line, cause);
    }
}
