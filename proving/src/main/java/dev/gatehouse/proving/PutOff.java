package dev.gatehouse.proving;

/** The server had no room just now and said so; who is told that asks again later, and it is counted apart. */
final class PutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PutOff(int status) {
        super("answered " + status, null, false, false);
    }
}
