package dev.gatehouse.verifier;

import java.time.Duration;

/** Does work later, in the background. */
interface Rhythm extends AutoCloseable {
    /** Runs the work once, after that time. */
    void in(Duration delay, Runnable work);

    @Override
    void close();
}
