package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

    /** Why somebody of this source could not even wait now; asked before anything is written, so that a flood costs no write. */
    synchronized Optional<Refusal> turnsAway(Source from) {
        return permits.availablePermits() > 0 ? Optional.empty() : noPlaceFor(List.of(bySource(from)));
    }

    /** Does the work under a permit, or says why not. */
    <T> Answer<T> run(Source from, String account, Supplier<T> work) {
        if (!permits.tryAcquire()) {
            var turned = waitForPermit(List.of(bySource(from), byAccount(account)));
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

    private Optional<Refusal> waitForPermit(List<Share> shares) {
        var turned = queueUp(shares);
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
            leave(shares);
        }
    }

    private synchronized Optional<Refusal> queueUp(List<Share> shares) {
        var turned = noPlaceFor(shares);
        if (turned.isEmpty()) {
            waiting++;
            shares.forEach(share -> waitingOf.merge(share.of(), 1, Integer::sum));
        }
        return turned;
    }

    private Optional<Refusal> noPlaceFor(List<Share> shares) {
        if (waiting >= settings.queue()) {
            return Optional.of(new Refusal.Overloaded(COME_BACK));
        }
        boolean isCrowded = waiting * 2 > settings.queue();
        return isCrowded && shares.stream().anyMatch(share -> waitingOf.getOrDefault(share.of(), 0) >= share.most())
                ? Optional.of(new Refusal.Throttled(COME_BACK))
                : Optional.empty();
    }

    private synchronized void leave(List<Share> shares) {
        waiting--;
        shares.forEach(share -> waitingOf.computeIfPresent(share.of(), (who, count) -> count == 1 ? null : count - 1));
    }

    /** Of whom at most so many may wait in a crowd. */
    private record Share(String of, int most) {}

    private Share bySource(Source from) {
        return new Share("source " + SourceLimits.key(from), settings.perSource());
    }

    private Share byAccount(String account) {
        return new Share("account " + account, settings.perAccount());
    }

    private void report() {
        witness.hashing(settings.permits() - permits.availablePermits(), waiting());
    }

    private synchronized int waiting() {
        return waiting;
    }
}
