package dev.gatehouse.verifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Background work that is done when a test says so. */
final class HandRhythm implements Rhythm {
    private final List<Duration> delays = new ArrayList<>();
    private List<Runnable> waiting = new ArrayList<>();

    @Override
    public void in(Duration delay, Runnable work) {
        delays.add(delay);
        waiting.add(work);
    }

    /** Does what waits now, and not what that makes wait. */
    void beat() {
        var due = waiting;
        waiting = new ArrayList<>();
        due.forEach(Runnable::run);
    }

    Duration lastDelay() {
        return delays.getLast();
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    @Override
    public void close() {
        waiting = new ArrayList<>();
    }
}
