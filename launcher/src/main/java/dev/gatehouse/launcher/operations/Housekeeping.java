package dev.gatehouse.launcher.operations;

import com.codahale.metrics.health.HealthCheck;
import dev.gatehouse.application.port.in.Housekeep;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does at intervals, on one thread, what must be done by itself; what fails is logged and done again the next time. */
public final class Housekeeping extends HealthCheck implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration KEYS = Duration.ofSeconds(30);
    private static final Duration SCHEMA = Duration.ofSeconds(30);
    private static final Duration TALLIES = Duration.ofSeconds(5);
    private static final Duration FAILURES = Duration.ofSeconds(5);
    private static final Duration SEALS = Duration.ofSeconds(30);
    private static final Duration PURGE = Duration.ofMinutes(1);
    /** After a portion it rests this many times as long as that took: a tenth of the writer is enough for it. */
    private static final int REST = 9;

    private final Housekeep housekeep;
    private final BooleanSupplier schemaFits;
    private final Readiness readiness;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("housekeeping").daemon().unstarted(work));

    /**
     * The jobs of a node.
     *
     * @param schemaFits whether the schema is the one that this program needs; may throw if nobody can tell
     */
    public Housekeeping(Housekeep housekeep, BooleanSupplier schemaFits, Readiness readiness) {
        this.housekeep = housekeep;
        this.schemaFits = schemaFits;
        this.readiness = readiness;
    }

    @Override
    public void start() {
        every(KEYS, "signing keys", housekeep::tendKeys);
        every(SCHEMA, "schema", () -> readiness.schemaFits(schemaFits.getAsBoolean()));
        every(TALLIES, "tallies", housekeep::writeTallies);
        every(FAILURES, "failures", housekeep::shareFailures);
        every(SEALS, "seals", this::sealAudit);
        purgeIn(PURGE);
    }

    /** Writes down what only this node knows; where the first cannot be written, the others are not waited for either. */
    @Override
    public void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(TALLIES.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("housekeeping did not end in time");
        }
        safely("what was counted last", () -> {
            housekeep.writeTallies();
            housekeep.shareFailures();
        });
    }

    @Override
    protected Result check() {
        return thread.isShutdown() ? Result.unhealthy("housekeeping has ended") : Result.healthy();
    }

    /** The log is kept elsewhere, so that whoever cuts the end of the audit off is found out by what stands in it. */
    void sealAudit() {
        housekeep.sealAudit().ifPresent(newest -> LOG.info("audit sealed, checkpoint {}", newest.text()));
    }

    private void every(Duration pause, String what, Runnable job) {
        var unused = thread.scheduleWithFixedDelay(
                () -> safely(what, job), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void purgeIn(Duration pause) {
        var unused = thread.schedule(this::purge, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A portion at a time, so that nobody waits long for the writer. */
    private void purge() {
        boolean[] isMore = {false};
        long start = System.nanoTime();
        safely("purge", () -> isMore[0] = housekeep.purgeSome());
        if (!thread.isShutdown()) {
            purgeIn(isMore[0] ? Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST) : PURGE);
        }
    }

    /** A job that throws would never be run again: the next run may fare better. */
    private static void safely(String what, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException failed) {
            LOG.warn("housekeeping: {} failed: {}", what, failed.toString());
        }
    }
}
