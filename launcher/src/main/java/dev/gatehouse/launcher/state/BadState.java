package dev.gatehouse.launcher.state;

/** Says in one line where a declared state makes no sense; names the place, never a value. */
public final class BadState extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String what;

    BadState(String line) {
        super(line);
        this.line = 1;
        this.what = line;
    }

    BadState(int line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
        this.what = what;
    }

    /** Where it stands. */
    int line() {
        return line;
    }

    /** What makes no sense, without the number of its line. */
    public String what() {
        return what;
    }
}
