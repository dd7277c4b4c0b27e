package dev.gatehouse.verifier;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Two daemon threads: keys and revocations never wait for each other, and the service can end. */
final class DaemonRhythm implements Rhythm {
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2, work -> {
        var thread = new Thread(work, "gatehouse-verifier");
        thread.setDaemon(true);
        return thread;
    });

    DaemonRhythm() {
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void in(Duration delay, Runnable work) {
        if (!threads.isShutdown()) {
            var unused = threads.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
