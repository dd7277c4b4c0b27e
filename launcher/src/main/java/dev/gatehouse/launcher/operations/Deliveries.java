package dev.gatehouse.launcher.operations;

import dev.gatehouse.application.port.in.DeliverMessages;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages on a thread of its own, where nothing waits behind a client that does not answer. */
final class Deliveries implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FOR_AN_END = Duration.ofSeconds(2);

    private final DeliverMessages deliver;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("deliveries").daemon().unstarted(work));

    Deliveries(DeliverMessages deliver) {
        this.deliver = deliver;
    }

    @Override
    public void start() {
        var unused = thread.scheduleWithFixedDelay(
                this::deliverAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A round that is interrupted leaves its messages to the next node, or to the next start. */
    @Override
    public void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(FOR_AN_END.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("deliveries did not end in time");
        }
    }

    /** What throws would never be run again: the next round may fare better. */
    private void deliverAll() {
        try {
            boolean isMore = true;
            while (isMore && !thread.isShutdown()) {
                isMore = deliver.deliverSome();
            }
        } catch (RuntimeException failed) {
            LOG.warn("deliveries failed: {}", failed.toString());
        }
    }
}
