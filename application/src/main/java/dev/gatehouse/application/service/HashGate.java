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
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets in as many hashes as there are permits, and lets no more wait than can be hashed while they may wait. Sources take
 * turns, and a greedy source or account takes no further place once half of them are taken.
 */
final class HashGate {
    private static final Duration COME_BACK = Duration.ofSeconds(1);
    /** Of how many hashes the time of one is the mean. */
    private static final int OBSERVED = 8;

    /** What asking for a hash came to. */
    sealed interface Answer<T> {
        /** The work was done. */
        record Done<T>(T result) implements Answer<T> {}

        /** The work was not done, and what may be said of it. */
        record Turned<T>(Refusal why) implements Answer<T> {}
    }

    private final Settings.Hashing settings;
    private final Witness witness;
    private final LongSupplier nanoTime;
    private final Executor threads;
    private final WaitingLine line = new WaitingLine();
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int free;
    private int waiting;
    /** Nanoseconds that a hash takes, of late. */
    private long pace;

    HashGate(Settings.Hashing settings, Witness witness, LongSupplier nanoTime) {
        this.settings = settings;
        this.witness = witness;
        this.nanoTime = nanoTime;
        this.free = settings.permits();
        this.threads = Executors.newFixedThreadPool(
                settings.permits(),
                Thread.ofPlatform().name("hash-", 1).daemon(true).factory());
    }

    /** Why somebody of this source could not even wait now; asked before anything is written, so that a flood costs no write. */
    synchronized Optional<Refusal> turnsAway(Source from) {
        return free > 0 ? Optional.empty() : noPlaceFor(List.of(bySource(from)));
    }

    /** Does the work under a permit, or says why not. */
    <T> Answer<T> run(Source from, String account, Supplier<T> work) {
        var turned = enter(List.of(bySource(from), byAccount(account)));
        if (turned.isPresent()) {
            return new Answer.Turned<>(turned.get());
        }
        var begin = nanoTime.getAsLong();
        try {
            report();
            return new Answer.Done<>(onHashThread(work));
        } finally {
            release(nanoTime.getAsLong() - begin);
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

    /** Takes a permit, be it after waiting; or why not. */
    private Optional<Refusal> enter(List<Share> shares) {
        WaitingLine.Place place;
        synchronized (this) {
            if (free > 0) {
                free--;
                return Optional.empty();
            }
            var turned = noPlaceFor(shares);
            if (turned.isPresent()) {
                return turned;
            }
            waiting++;
            shares.forEach(share -> waitingOf.merge(share.of(), 1, Integer::sum));
            place = line.join(shares.getFirst().of());
        }
        report();
        return await(place, shares);
    }

    private Optional<Refusal> await(WaitingLine.Place place, List<Share> shares) {
        boolean isCalled = false;
        try {
            isCalled = place.isCalledWithin(settings.maxWait());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return leave(place, shares, isCalled) ? Optional.empty() : Optional.of(new Refusal.Overloaded(COME_BACK));
    }

    /** Whether the permit is ours: who gives up may be called in the same moment. */
    private synchronized boolean leave(WaitingLine.Place place, List<Share> shares, boolean isCalled) {
        waiting--;
        shares.forEach(share -> waitingOf.computeIfPresent(share.of(), (who, count) -> count == 1 ? null : count - 1));
        return isCalled || !line.leave(place);
    }

    /** Hands the permit on to who waits, so that nobody who comes just now is before them. */
    private synchronized void release(long took) {
        pace += (Math.min(took, settings.maxWait().toNanos()) - pace) / OBSERVED;
        if (!line.callNext()) {
            free++;
        }
    }

    private Optional<Refusal> noPlaceFor(List<Share> shares) {
        long places = places();
        if (waiting >= places) {
            return Optional.of(new Refusal.Overloaded(COME_BACK));
        }
        boolean isCrowded = waiting * 2L > places;
        return isCrowded && shares.stream().anyMatch(share -> waitingOf.getOrDefault(share.of(), 0) >= share.most())
                ? Optional.of(new Refusal.Throttled(COME_BACK))
                : Optional.empty();
    }

    /** For how many it makes sense to wait: who would wait too long is told at once. */
    private long places() {
        long inTime = settings.maxWait().toNanos() * settings.permits() / Math.max(1, pace);
        return Math.min(settings.queue(), inTime);
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
        int busy;
        int inLine;
        synchronized (this) {
            busy = settings.permits() - free;
            inLine = waiting;
        }
        witness.hashing(busy, inLine);
    }
}
