package dev.gatehouse.launcher.house;

import dev.gatehouse.application.port.out.Pause;
import java.util.concurrent.locks.LockSupport;

/** Waits by parking the thread, in the time of {@link System#nanoTime}. */
final class ParkingPause implements Pause {
    @Override
    public void until(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = nanoTime - System.nanoTime();
        }
    }
}
