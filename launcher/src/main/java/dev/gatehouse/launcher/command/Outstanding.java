package dev.gatehouse.launcher.command;

/** A plan has changes to make: nothing is wrong, and yet not everything is as it shall be. */
final class Outstanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outstanding() {
        super("there are changes to make");
    }
}
