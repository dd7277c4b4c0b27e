package dev.gatehouse.proving;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Clients that are ready to do an operation: each has its connection, and its session where it needs one. */
final class Load {
    private static final int MOST_TRIES = 40;
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final List<Runnable> workers;
    private final Pace pace;
    private final LongAdder answered = new LongAdder();
    private final LongAdder putOff = new LongAdder();

    private Load(List<Runnable> workers, Pace pace) {
        this.workers = workers;
        this.pace = pace;
    }

    /** Readies that many clients, one after the other: what some need first, such as a hash, would be put off if all came at once. */
    static Load of(Operation operation, int clients) {
        return of(operation, clients, Pace.OF_THE_MACHINE);
    }

    /** As many as the operation says. */
    static Load of(Operation operation) {
        return of(operation, operation.clients());
    }

    static Load of(Operation operation, int clients, Pace pace) {
        return new Load(
                IntStream.range(0, clients)
                        .mapToObj(client -> ready(operation, client, pace))
                        .toList(),
                pace);
    }

    private static Runnable ready(Operation operation, int client, Pace pace) {
        for (int tries = 1; ; tries++) {
            try {
                return operation.worker().apply(client);
            } catch (PutOff noRoom) {
                if (tries == MOST_TRIES) {
                    throw noRoom;
                }
                pace.rest(REST_NANOS);
            }
        }
    }

    /** How many answers came so far, in all that was done. */
    long answered() {
        return answered.sum();
    }

    /** A closed loop: each client asks again as soon as it is answered, so a slow server is asked less. */
    Latencies closed(Duration time) {
        long begin = pace.nanos();
        long end = begin + time.toNanos();
        return all(begin, client -> {
            var latencies = Latencies.histogram();
            for (long start = pace.nanos(); start < end; start = pace.nanos()) {
                step(client, start, latencies);
            }
            return latencies;
        });
    }

    /**
     * An open loop: all clients together ask so often, however late they are answered. Each time counts from when the request was
     * due, not from when it could be sent, so that one slow answer shows in all that had to wait for it; what was due and could
     * not be sent any more counts with the time that it had waited by the end.
     */
    Latencies open(double perSecond, Duration time) {
        long begin = pace.nanos();
        long end = begin + time.toNanos();
        long period = (long) (workers.size() / perSecond * 1e9);
        return all(begin, client -> {
            var latencies = Latencies.histogram();
            for (long due = begin + period * client / workers.size(); due < end; due += period) {
                for (long early = due - pace.nanos(); early > 0; early = due - pace.nanos()) {
                    pace.rest(early);
                }
                if (pace.nanos() < end) {
                    step(client, due, latencies);
                } else {
                    latencies.recordValue(end - due);
                }
            }
            return latencies;
        });
    }

    private void step(int client, long since, Histogram latencies) {
        try {
            workers.get(client).run();
            latencies.recordValue(pace.nanos() - since);
            answered.increment();
        } catch (PutOff noRoom) {
            putOff.increment();
        }
    }

    private Latencies all(long begin, IntFunction<Histogram> work) {
        long answeredBefore = answered.sum();
        long putOffBefore = putOff.sum();
        var sum = Latencies.histogram();
        try (var pool = Executors.newFixedThreadPool(workers.size())) {
            var runs = IntStream.range(0, workers.size())
                    .mapToObj(client -> pool.submit(() -> work.apply(client)))
                    .toList();
            runs.forEach(run -> sum.add(result(run)));
        }
        var took = Duration.ofNanos(pace.nanos() - begin);
        return new Latencies(sum, answered.sum() - answeredBefore, putOff.sum() - putOffBefore, took);
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
}
