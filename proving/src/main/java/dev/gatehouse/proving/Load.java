package dev.gatehouse.proving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A closed loop: each client asks again as soon as it is answered. */
final class Load {
    private static final int MOST_SAMPLES = 2_000_000;

    private Load() {}

    /** Does the operation for a while; latencies in nanoseconds, sorted. */
    static long[] run(Operation operation, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(operation.clients())) {
            var runs = IntStream.range(0, operation.clients())
                    .mapToObj(
                            client -> pool.submit(() -> loop(operation.worker().apply(client), end)))
                    .toList();
            return sorted(runs);
        }
    }

    private static List<Long> loop(Runnable step, long end) {
        var latencies = new ArrayList<Long>();
        for (long start = System.nanoTime();
                start < end && latencies.size() < MOST_SAMPLES;
                start = System.nanoTime()) {
            step.run();
            latencies.add(System.nanoTime() - start);
        }
        return latencies;
    }

    private static long[] sorted(List<Future<List<Long>>> runs) {
        var all = runs.stream()
                .flatMap(run -> result(run).stream())
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(all);
        return all;
    }

    private static <T> T result(Future<T> run) {
        try {
            return run.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** The latency that a share of all stayed under, in milliseconds. */
    static double quantile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }
}
