package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Ten times as many password logins as can be hashed, from many sources. */
record Overload() implements Experiment {
    private static final int CLIENTS = 120;

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
        return "80 % of the capacity let in; refusals with Retry-After, p99 <= 300 ms; refreshes and keys p99 <= 100 ms; normal <= 5 s after";
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
            var time = bench.time(60);
            flood.warm(10 * capacity, CLIENTS, 60, time);
            var beside = new Times();
            var besides = CompletableFuture.runAsync(() -> refreshAndAsk(node, pair, time, beside, watch));
            var outcome = flood.pour(10 * capacity, CLIENTS, 2, 60, time);
            besides.join();
            var after = Pause.until(Duration.ofSeconds(10), () -> flood.capacity(Duration.ofSeconds(1)) > capacity / 2);
            double goodput = outcome.good().count() / (double) time.toSeconds();
            watch.expect(goodput >= 0.8 * capacity, "less than 80 % of the capacity let in");
            watch.expect(outcome.putOff().millis(0.99) <= 300, "refusals after more than 300 ms (p99)");
            watch.expect(outcome.others().get() == 0, "answers that are no refusals: " + outcome.others());
            watch.expect(beside.millis(0.99) <= 100, "refreshes and keys after more than 100 ms (p99)");
            watch.expect(after.toSeconds() <= 5, "not normal 5 s after");
            watch.figure(
                    "capacity %.0f a second, offered %,d, let in %.0f a second, refused %,d p99 %d ms, refreshes and keys p99 %d ms"
                            .formatted(
                                    capacity,
                                    outcome.all(),
                                    goodput,
                                    outcome.putOff().count(),
                                    outcome.putOff().millis(0.99),
                                    beside.millis(0.99)));
        }
        return watch.finding();
    }

    private static void refreshAndAsk(Node node, Pair pair, Duration time, Times times, Watch watch) {
        var caller = node.caller();
        var session = pair.enter(caller);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var refreshed = session.refresh(caller);
            var keys = caller.get("/oauth2/jwks");
            watch.expect(refreshed.isGood() && keys.isGood(), "a refresh or the keys refused");
            times.add(refreshed.took());
            times.add(keys.took());
            Pause.millis(20);
        }
    }
}
