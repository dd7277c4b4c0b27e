package dev.gatehouse.proving.faults;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that work at the same time. */
final class Crowd {
    private Crowd() {}

    /** Lets that many begin at the same instant; what each came to. */
    static <T> List<T> race(int size, IntFunction<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, size)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i);
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(Crowd::result).toList();
        }
    }

    /** The same where nothing comes of it. */
    static void together(int size, IntConsumer work) {
        var unused = race(size, i -> {
            work.accept(i);
            return i;
        });
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
