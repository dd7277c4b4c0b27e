package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A flood of logins at a node with a small heap, to which the kernel gives no more than it has. */
record ShortMemory() implements Experiment {
    private static final int CLIENTS = 120;
    /** Beyond what an idle node has: two hashes, and stacks for its threads. */
    private static final long MORE_KIB = 2 * 19_456 + 128 * 1_024;

    @Override
    public String id() {
        return "R9";
    }

    @Override
    public String what() {
        return "10 x the capacity of password logins for 10 min at a node with a heap of 160 MiB and a limit on its address space";
    }

    @Override
    public String asked() {
        return "it lives; the right password is let in or put off, the wrong one never let in; normal <= 5 s after";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("prlimit")) {
            return new Finding.Skipped("needs prlimit");
        }
        var watch = new Watch();
        // glibc reserves 64 MiB of address space for each arena that its threads ask for.
        var site = bench.onSqlite().option("-Xmx160m").with("MALLOC_ARENA_MAX", "2");
        var pair = site.apply(Flood.state()).getFirst();
        try (var node = site.start()) {
            var flood = new Flood(node);
            double capacity = flood.capacity(bench.time(10));
            long pid = node.process().pid();
            long limit = Limits.kib(pid, "VmSize") + MORE_KIB;
            Tools.run("prlimit", "--pid", Long.toString(pid), "--as=" + limit * 1_024);
            var time = bench.time(600);
            var guesses = new AtomicInteger();
            var guessing = CompletableFuture.runAsync(() -> guess(node, time, guesses, watch));
            var outcome = flood.pour(10 * capacity, CLIENTS, 2, 60, time);
            guessing.join();
            watch.expect(node.process().isAlive(), "the node died");
            watch.expect(
                    outcome.others().get() == 0, "right passwords neither let in nor put off: " + outcome.others());
            var back = Pause.until(
                    Duration.ofSeconds(10), () -> pair.logIn(node.caller()).isGood());
            watch.expect(back.compareTo(Duration.ofSeconds(5)) <= 0, "not normal 5 s after");
            watch.figure("limit %d MiB, resident %d MiB, %,d let in, %,d put off, %,d wrong passwords"
                    .formatted(
                            limit / 1_024,
                            Limits.kib(pid, "VmRSS") / 1_024,
                            outcome.good().count(),
                            outcome.putOff().count(),
                            guesses.get()));
        }
        return watch.finding();
    }

    /** Wrong passwords from an address of their own, which are never right. */
    private static void guess(Node node, Duration time, AtomicInteger guesses, Watch watch) {
        long end = System.nanoTime() + time.toNanos();
        var caller = node.caller();
        while (System.nanoTime() < end) {
            try {
                var answer = caller.postJson(
                        "/v1/auth/login",
                        "{\"email\":\"user1@example.com\",\"password\":\"a wrong passphrase of somebody\"}");
                watch.expect(
                        answer.status() == 401 || answer.isPutOff(), "a wrong password answered " + answer.status());
                guesses.incrementAndGet();
            } catch (UncheckedIOException unanswered) {
                watch.fault("no answer to a wrong password");
            }
            Pause.millis(200);
        }
    }
}
