package dev.gatehouse.proving.faults;

import dev.gatehouse.proving.Processes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Ten times as many password logins as can be hashed, from many sources. */
record Overload() implements Experiment {
    private static final int CLIENTS = 120;
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /** What one hash takes outside the heap, and what else the flood may. */
    private static final long HASH_MIB = 19;

    private static final long MORE_MIB = 64;

    /** What was seen beside the flood. */
    private record Beside(Times refreshes, Times keys) {}

    @Override
    public String id() {
        return "R7";
    }

    @Override
    public String what() {
        return "10 x the measured capacity of password logins for 60 s from 60 addresses, after 60 s of the same to warm up, beside refreshes and published keys";
    }

    @Override
    public String asked() {
        return "80 % of the capacity let in; refusals with Retry-After, p99 <= 300 ms; refreshes p99 <= 100 ms, keys p99 <= 100 ms; resident"
                + " <= before the flood + 19 MiB for each processor + 64 MiB; 80 % of the capacity again <= 5 s after";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var site = bench.onSqlite();
        var pair = site.apply(Flood.state()).getFirst();
        try (var node = site.start()) {
            var flood = new Flood(node);
            var warm = flood.capacity(bench.time(10));
            var capacity = Math.max(warm, flood.capacity(bench.time(10)));
            long before = Processes.residentMiB(node.process().pid());
            var time = bench.time(60);
            var most = CompletableFuture.supplyAsync(() -> mostResident(node, time.multipliedBy(2)));
            flood.warm(10 * capacity, CLIENTS, 60, time);
            var besides = CompletableFuture.supplyAsync(() -> refreshAndAsk(node, pair, time, watch));
            var outcome = flood.pour(10 * capacity, CLIENTS, 2, 60, time);
            var after = Pause.until(
                    RECOVERY.multipliedBy(2), () -> flood.capacity(Duration.ofSeconds(1)) >= 0.8 * capacity);
            watch.expect(after.compareTo(RECOVERY) <= 0, "not 80 % of the capacity 5 s after");
            judge(outcome, capacity, time, watch);
            besideIt(besides.join(), watch);
            resident(before, most.join(), watch);
            watch.figure("80 %% of the capacity again after %d ms".formatted(after.toMillis()));
        }
        return watch.finding();
    }

    private static void judge(Flood.Outcome outcome, double capacity, Duration time, Watch watch) {
        double goodput = outcome.good().count() / (double) time.toSeconds();
        watch.expect(goodput >= 0.8 * capacity, "less than 80 % of the capacity let in");
        watch.expect(outcome.putOff().millis(0.99) <= 300, "refusals after more than 300 ms (p99)");
        watch.expect(outcome.others().get() == 0, "answers that are no refusals: " + outcome.others());
        watch.figure("capacity %.0f a second, offered %,d, let in %.0f a second, refused %,d p99 %d ms"
                .formatted(
                        capacity,
                        outcome.all(),
                        goodput,
                        outcome.putOff().count(),
                        outcome.putOff().millis(0.99)));
    }

    private static void besideIt(Beside beside, Watch watch) {
        watch.expect(beside.refreshes().millis(0.99) <= 100, "refreshes after more than 100 ms (p99)");
        watch.expect(beside.keys().millis(0.99) <= 100, "keys after more than 100 ms (p99)");
        watch.figure("%,d refreshes p99 %d ms, keys p99 %d ms"
                .formatted(
                        beside.refreshes().count(),
                        beside.refreshes().millis(0.99),
                        beside.keys().millis(0.99)));
    }

    private static void resident(long before, long most, Watch watch) {
        long allowed = before + HASH_MIB * Runtime.getRuntime().availableProcessors() + MORE_MIB;
        watch.expect(most <= allowed, "resident beyond " + allowed + " MiB");
        watch.figure("resident %d MiB before, %d MiB at most".formatted(before, most));
    }

    private static long mostResident(Node node, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long most = 0;
        while (System.nanoTime() < end) {
            most = Math.max(most, Processes.residentMiB(node.process().pid()));
            Pause.millis(250);
        }
        return most;
    }

    private static Beside refreshAndAsk(Node node, Pair pair, Duration time, Watch watch) {
        var beside = new Beside(new Times(), new Times());
        var caller = node.caller();
        var session = pair.enter(caller);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var refreshed = session.refresh(caller);
            var keys = caller.get("/oauth2/jwks");
            watch.expect(refreshed.isGood(), "a refresh answered " + refreshed.status());
            watch.expect(keys.isGood(), "the keys answered " + keys.status());
            beside.refreshes().add(refreshed.took());
            beside.keys().add(keys.took());
            Pause.millis(20);
        }
        return beside;
    }
}
