package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One address makes nearly all of the load. */
record GreedySource() implements Experiment {
    @Override
    public String id() {
        return "R8";
    }

    @Override
    public String what() {
        return "the same load after the same warm-up, 95 % of it from one address, the rest from 40 others";
    }

    @Override
    public String asked() {
        return "the others: 99 % let in, p95 <= 2 s";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var site = bench.onSqlite();
        var unused = site.apply(Flood.state());
        try (var node = site.start()) {
            var flood = new Flood(node);
            var warm = flood.capacity(bench.time(10));
            var capacity = Math.max(warm, flood.capacity(bench.time(10)));
            var time = bench.time(60);
            flood.warm(10 * capacity, 80, 1, time);
            var greedy = CompletableFuture.supplyAsync(() -> flood.pour(9.5 * capacity, 80, 2, 1, time));
            var others = flood.pour(0.5 * capacity, 40, 10, 40, time);
            int letIn = others.good().count();
            watch.expect(letIn >= 0.99 * others.all(), "others not let in: " + (others.all() - letIn));
            watch.expect(others.good().millis(0.95) <= 2_000, "others after more than 2 s (p95)");
            watch.figure("others: %d of %d let in, p95 %d ms; the greedy one: %d of %,d"
                    .formatted(
                            letIn,
                            others.all(),
                            others.good().millis(0.95),
                            greedy.join().good().count(),
                            greedy.join().all()));
        }
        return watch.finding();
    }
}
