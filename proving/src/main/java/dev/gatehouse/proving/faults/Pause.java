package dev.gatehouse.proving.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, as clients and operators do. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until something holds; how long that took, or the longest wait if it never did. */
    static Duration until(Duration longest, BooleanSupplier holds) {
        var begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                return longest;
            }
            millis(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
