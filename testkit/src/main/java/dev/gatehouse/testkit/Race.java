package dev.gatehouse.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same thing many times at the same moment. */
public final class Race {
    private static final long PATIENCE_SECONDS = 120;

    private Race() {}

    /** Lets that many threads start together; what each came to, in the order of their numbers from 0. */
    public static <T> List<T> of(int runners, IntFunction<T> leg) {
        var start = new CyclicBarrier(runners);
        var threads = Executors.newFixedThreadPool(runners);
        try {
            return results(IntStream.range(0, runners)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return leg.apply(number);
                    }))
                    .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> results(List<Future<T>> legs) {
        var results = new ArrayList<T>();
        for (var leg : legs) {
            try {
                results.add(leg.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failed) {
                throw new AssertionError("a runner failed", failed.getCause());
            } catch (TimeoutException slow) {
                throw new AssertionError("a runner did not arrive", slow);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", stop);
            }
        }
        return results;
    }
}
