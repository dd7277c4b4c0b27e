package dev.gatehouse.application.port.out;

/** Lets the calling thread wait. */
@FunctionalInterface
public interface Pause {
    /** Returns when the monotonic time has come, at once if it has passed; sooner only for a thread that is interrupted. */
    void until(long nanoTime);
}
