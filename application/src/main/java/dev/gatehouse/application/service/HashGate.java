package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.WatchHouse.HashQueue;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A job, and as whose it waits. */
    private record Waiting(HashJob<?> job, List<Share> shares) {
        private String source() {
            return shares.getFirst().of();
        }
    }

    private final Settings.Hashing settings;
    private final Witness witness;
    private final LongSupplier nanoTime;
    private final Executor threads;
    private final WaitingLine<Waiting> line = new WaitingLine<>();
    private final Map<String, Integer> waitingOf = new HashMap<>();
    private int free;
    private int waiting;
    /** Nanoseconds that a hash takes, of late. */
    private long pace;

    /** Always the same few threads: what a hash allocates outside the heap is kept for each thread that ever hashed. */
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
        var job = new HashJob<>(work);
        var wanted = new Waiting(job, List.of(bySource(from), byAccount(account)));
        var turned = enter(wanted);
        report();
        if (turned.isPresent()) {
            return new Answer.Turned<>(turned.get());
        }
        return job.beginsWithin(settings.maxWait()) || !gaveUp(wanted)
                ? new Answer.Done<>(job.result())
                : new Answer.Turned<>(new Refusal.Overloaded(COME_BACK));
    }

    private synchronized Optional<Refusal> enter(Waiting wanted) {
        if (free > 0) {
            free--;
            threads.execute(() -> workOff(wanted.job()));
            return Optional.empty();
        }
        var turned = noPlaceFor(wanted.shares());
        if (turned.isEmpty()) {
            waiting++;
            wanted.shares().forEach(share -> waitingOf.merge(share.of(), 1, Integer::sum));
            line.join(wanted.source(), wanted);
        }
        return turned;
    }

    /**
     * One job after the other, for as long as any waits. Their callers would have to be woken first to hand a permit on, and on
     * a machine that a flood keeps busy it would lie about until they are. A permit is free before its caller is told, who may
     * come back at once.
     */
    private void workOff(HashJob<?> first) {
        var job = Optional.<HashJob<?>>of(first);
        while (job.isPresent()) {
            var begin = nanoTime.getAsLong();
            var telling = job.get().run();
            note(nanoTime.getAsLong() - begin);
            try {
                job = next();
            } finally {
                telling.run();
            }
            report();
        }
    }

    private synchronized Optional<HashJob<?>> next() {
        var next = line.next();
        if (next.isEmpty()) {
            free++;
            return Optional.empty();
        }
        waitsNoMore(next.get());
        return Optional.of(next.get().job());
    }

    /** Whether the job was still waiting: it may begin in the same moment. */
    private synchronized boolean gaveUp(Waiting wanted) {
        boolean waited = line.leave(wanted.source(), wanted);
        if (waited) {
            waitsNoMore(wanted);
        }
        return waited;
    }

    private void waitsNoMore(Waiting one) {
        waiting--;
        one.shares()
                .forEach(
                        share -> waitingOf.computeIfPresent(share.of(), (who, count) -> count == 1 ? null : count - 1));
    }

    private synchronized void note(long took) {
        pace += (Math.min(took, settings.maxWait().toNanos()) - pace) / OBSERVED;
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

    /** How it stands now. */
    synchronized HashQueue queue() {
        return new HashQueue(settings.permits() - free, waiting);
    }

    private void report() {
        var now = queue();
        witness.hashing(now.running(), now.waiting());
    }
}
