package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the two loops count, with a server that stands still for half a second of a time that goes by as it is told. */
class LoadTest {
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration STANDSTILL = Duration.ofMillis(500);
    /** Times are kept to three digits. */
    private static final Offset<Double> ABOUT = within(2.0);

    private final AtomicInteger asked = new AtomicInteger();
    private final Steered time = new Steered();

    /** Goes by while somebody rests, and not otherwise. */
    private static final class Steered implements Pace {
        private final AtomicLong now = new AtomicLong();

        @Override
        public long nanos() {
            return now.get();
        }

        @Override
        public void rest(long nanos) {
            now.addAndGet(nanos);
        }
    }

    @Test
    void anOpenLoopCountsWhatHadToWaitForOneSlowAnswer() {
        var seen = load(this::standStillOnce).open(100, TIME);

        // A quarter of all requests was due while the server stood still, each with what was left of it.
        assertThat(seen.answered()).isEqualTo(200);
        assertThat(seen.millis(75)).isZero();
        assertThat(seen.millis(90)).isCloseTo(300, ABOUT);
        assertThat(seen.millis(100)).isCloseTo(500, ABOUT);
    }

    @Test
    void aClosedLoopCountsOneSlowAnswerOnce() {
        var seen = load(() -> {
                    standStillOnce();
                    time.rest(Duration.ofMillis(5).toNanos());
                })
                .closed(TIME);

        assertThat(seen.answered()).isEqualTo(300);
        assertThat(seen.millis(99)).isCloseTo(5, ABOUT);
        assertThat(seen.millis(100)).isCloseTo(505, ABOUT);
    }

    @Test
    void whatWasDueAndNotSentCountsWithTheTimeThatItWaited() {
        var seen = load(() -> time.rest(STANDSTILL.toNanos())).open(100, TIME);

        assertThat(seen.answered()).isEqualTo(4);
        assertThat(seen.nanos().getTotalCount()).isEqualTo(200);
        assertThat(seen.millis(50)).isCloseTo(990, ABOUT);
    }

    @Test
    void whoIsPutOffIsCountedApart() {
        var seen = load(() -> {
                    if (asked.incrementAndGet() % 2 == 0) {
                        throw new PutOff(503);
                    }
                })
                .open(100, TIME);

        assertThat(seen.answered()).isEqualTo(100);
        assertThat(seen.putOff()).isEqualTo(100);
        assertThat(seen.perSecond()).isCloseTo(50, within(0.5));
    }

    @Test
    void aClientThatIsPutOffWhileItGetsReadyTriesAgain() {
        var operation = new Operation("step", 1, client -> {
            if (asked.incrementAndGet() < 3) {
                throw new PutOff(503);
            }
            return () -> {};
        });

        assertThat(Load.of(operation, 1, time).open(1, TIME).answered()).isEqualTo(2);
        assertThat(asked).hasValue(3);
    }

    @Test
    void theTimeOfTheMachineGoesByItself() {
        long before = Pace.OF_THE_MACHINE.nanos();

        Pace.OF_THE_MACHINE.rest(1);

        assertThat(Pace.OF_THE_MACHINE.nanos()).isGreaterThanOrEqualTo(before);
    }

    private void standStillOnce() {
        if (asked.incrementAndGet() == 50) {
            time.rest(STANDSTILL.toNanos());
        }
    }

    private Load load(Runnable step) {
        return Load.of(new Operation("step", 1, client -> step), 1, time);
    }
}
