package dev.gatehouse.application.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A hash on its way from its caller to a thread that makes it, and back. */
final class HashJob<T> {
    private final Supplier<T> work;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CompletableFuture<T> result = new CompletableFuture<>();

    HashJob(Supplier<T> work) {
        this.work = work;
    }

    /** Does the work, and gives what tells its caller; what the work throws is for the caller too. */
    Runnable run() {
        begun.countDown();
        try {
            var made = work.get();
            return () -> result.complete(made);
        } catch (RuntimeException | Error failed) {
            return () -> result.completeExceptionally(failed);
        }
    }

    /** Whether the work begins within that time; false also if this thread is stopped. */
    boolean beginsWithin(Duration time) {
        try {
            return begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came of work that has begun; throws what it threw. */
    T result() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw failed;
        }
    }
}
