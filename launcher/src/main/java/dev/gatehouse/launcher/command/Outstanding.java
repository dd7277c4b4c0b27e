package dev.gatehouse.launcher.command;

/** Nothing is wrong, and yet not everything is as it shall be: a plan has changes to make, or the house has drifted. */
final class Outstanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outstanding(String what) {
        super(what);
    }
}
