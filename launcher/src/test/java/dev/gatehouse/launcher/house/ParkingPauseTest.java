package dev.gatehouse.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for a point of time, and for no longer than somebody wants it to. */
class ParkingPauseTest {
    private final ParkingPause pause = new ParkingPause();

    @Test
    void theTimeHasComeWhenItReturns() {
        long end = System.nanoTime() + Duration.ofMillis(2).toNanos();

        pause.until(end);

        assertThat(System.nanoTime() - end).isNotNegative();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whoIsInterruptedDoesNotWait() {
        Thread.currentThread().interrupt();

        pause.until(System.nanoTime() + Duration.ofDays(1).toNanos());

        assertThat(Thread.interrupted()).isTrue();
    }
}
