package dev.gatehouse.launcher.state;

/** Says in one line where a declared state makes no sense; names the place, never a value. */
public final class BadState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadState(String line) {
        super(line);
    }
}
