package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in as many hashes as there are permits, lets a bounded number wait for a bounded time, and keeps a greedy source
 * or account from filling the queue once it is over half full.
 */
final class HashGate {
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    /** What asking for a hash came to. */
    sealed interface Answer<T> {
        /** The work was done. */
        record Done<T>(T result) implements Answer<T> {}

        /** The work was not done, and what may be said of it. */
        record Turned<T>(Refusal why) implements Answer<T> {}
    }

    private final Settings.Hashing settings;
    private final Witness witness;
    private final Semaphore permits;
    private final Executor threads;
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int waiting;

    HashGate(Settings.Hashing settings, Witness witness) {
        this.settings = settings;
        this.witness = witness;
        this.permits = new Semaphore(settings.permits(), true);
        this.threads = Executors.newFixedThreadPool(
                settings.permits(),
                Thread.ofPlatform().name("hash-", 1).daemon(true).factory());
    }

    /** Whether nobody could even wait now; asked before anything is written. */
    synchronized boolean isFull() {
        return waiting >= settings.queue() && permits.availablePermits() == 0;
    }

    /** Does the work under a permit, or says why not. */
    <T> Answer<T> run(String source, String account, Supplier<T> work) {
        if (!permits.tryAcquire()) {
            var turned = waitForPermit("source " + source, "account " + account);
            if (turned.isPresent()) {
                return new Answer.Turned<>(turned.get());
            }
        }
        try {
            report();
            return new Answer.Done<>(onHashThread(work));
        } finally {
            permits.release();
            report();
        }
    }

    /** Always the same few threads: what a hash allocates outside the heap is kept for each thread that ever hashed. */
    private <T> T onHashThread(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw failed;
        }
    }

    private Optional<Refusal> waitForPermit(String source, String account) {
        var turned = queueUp(source, account);
        if (turned.isPresent()) {
            return turned;
        }
        try {
            report();
            return permits.tryAcquire(settings.maxWait().toNanos(), TimeUnit.NANOSECONDS)
                    ? Optional.empty()
                    : Optional.of(new Refusal.Overloaded(COME_BACK));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(new Refusal.Overloaded(COME_BACK));
        } finally {
            leave(source, account);
        }
    }

    private synchronized Optional<Refusal> queueUp(String source, String account) {
        if (waiting >= settings.queue()) {
            return Optional.of(new Refusal.Overloaded(COME_BACK));
        }
        boolean isCrowded = waiting * 2 > settings.queue();
        if (isCrowded && (of(source) >= settings.perSource() || of(account) >= settings.perAccount())) {
            return Optional.of(new Refusal.Throttled(COME_BACK));
        }
        waiting++;
        waitingOf.merge(source, 1, Integer::sum);
        waitingOf.merge(account, 1, Integer::sum);
        return Optional.empty();
    }

    private int of(String who) {
        return waitingOf.getOrDefault(who, 0);
    }

    private synchronized void leave(String source, String account) {
        waiting--;
        waitingOf.computeIfPresent(source, (who, count) -> count == 1 ? null : count - 1);
        waitingOf.computeIfPresent(account, (who, count) -> count == 1 ? null : count - 1);
    }

    private void report() {
        witness.hashing(settings.permits() - permits.availablePermits(), waiting());
    }

    private synchronized int waiting() {
        return waiting;
    }
}
