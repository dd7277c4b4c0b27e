package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the two loops count, with a server that stands still for half a second. */
class LoadTest {
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration STANDSTILL = Duration.ofMillis(500);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anOpenLoopCountsWhatHadToWaitForOneSlowAnswer() {
        var seen = load(this::standStillOnce).open(100, TIME);

        // A quarter of all requests was due while the server stood still, each with what was left of it.
        // On a busy machine the last ones may come too late to be sent.
        assertThat(seen.answered()).isBetween(180L, 200L);
        assertThat(seen.millis(50)).isLessThan(100);
        assertThat(seen.millis(90)).isGreaterThan(200);
        assertThat(seen.millis(99.9)).isBetween(450.0, 1_500.0);
    }

    @Test
    void aClosedLoopCountsOneSlowAnswerOnce() {
        var seen = load(() -> {
                    standStillOnce();
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                })
                .closed(TIME);

        assertThat(seen.millis(90)).isLessThan(200);
        assertThat(seen.millis(100)).isGreaterThan(450);
    }

    @Test
    void whatWasDueAndNotSentCountsWithTheTimeThatItWaited() {
        var seen = load(() -> LockSupport.parkNanos(STANDSTILL.toNanos())).open(100, TIME);

        assertThat(seen.answered()).isLessThan(6);
        assertThat(seen.nanos().getTotalCount()).isEqualTo(200);
        assertThat(seen.millis(50)).isGreaterThan(300);
    }

    @Test
    void whoIsPutOffIsCountedApart() {
        var seen = load(() -> {
                    if (asked.incrementAndGet() % 2 == 0) {
                        throw new PutOff(503);
                    }
                })
                .open(100, TIME);

        assertThat(seen.answered()).isBetween(80L, 100L);
        assertThat(seen.putOff()).isBetween(80L, 100L);
        assertThat(seen.perSecond()).isBetween(20.0, 60.0);
    }

    private void standStillOnce() {
        if (asked.incrementAndGet() == 50) {
            LockSupport.parkNanos(STANDSTILL.toNanos());
        }
    }

    private static Load load(Runnable step) {
        return Load.of(new Operation("step", 1, client -> step));
    }
}
