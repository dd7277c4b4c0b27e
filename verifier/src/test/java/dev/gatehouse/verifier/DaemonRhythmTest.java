package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The background of a verifier as services have it: on threads of its own, which keep no service from ending. */
class DaemonRhythmTest {
    private static final Duration LATER = Duration.ofDays(1);
    private static final long PATIENCE = 20;

    private final DaemonRhythm rhythm = new DaemonRhythm();

    @AfterEach
    void close() {
        rhythm.close();
    }

    @Test
    void workIsDoneAfterItsTimeOnAThreadThatEndsWithTheService() throws Exception {
        var worker = new CompletableFuture<Thread>();
        long begun = System.nanoTime();

        rhythm.in(Duration.ofMillis(30), () -> worker.complete(Thread.currentThread()));

        var thread = worker.get(PATIENCE, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("gatehouse-verifier");
    }

    @Test
    void whatWaitsHoldsUpNothingElse() throws Exception {
        var held = new CountDownLatch(1);
        var holds = new CountDownLatch(1);
        rhythm.in(Duration.ZERO, () -> await(holds, held));
        assertThat(holds.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        var done = new CountDownLatch(1);

        rhythm.in(Duration.ZERO, done::countDown);

        assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        held.countDown();
    }

    private static void await(CountDownLatch said, CountDownLatch until) {
        said.countDown();
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void workThatFailsEndsNoOther() throws Exception {
        for (int i = 0; i < 4; i++) {
            rhythm.in(Duration.ZERO, () -> {
                throw new IllegalStateException("a bug");
            });
        }
        var done = new CountDownLatch(1);

        rhythm.in(Duration.ZERO, done::countDown);

        assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void afterTheEndNothingIsDoneAndWhoIsAtWorkIsStopped() throws Exception {
        var begun = new CountDownLatch(1);
        var stopped = new CompletableFuture<Boolean>();
        var later = new AtomicInteger();
        rhythm.in(LATER, later::incrementAndGet);
        rhythm.in(Duration.ZERO, () -> {
            await(begun, new CountDownLatch(1));
            stopped.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

        rhythm.close();

        assertThat(stopped.get(PATIENCE, TimeUnit.SECONDS)).isTrue();
        rhythm.in(Duration.ZERO, later::incrementAndGet);
        assertThat(later).hasValue(0);
    }
}
