package dev.gatehouse.proving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What one of many answers took.
 *
 * @param cpuMillis CPU time of the server
 * @param databaseCpuMillis CPU time of the database's own processes
 * @param allocatedKiB what the server asked of its heap, where it can say
 * @param noise by how much CPU time differed from one fifth of the time to another: half of the widest difference, as a share
 */
record Costs(double cpuMillis, double databaseCpuMillis, Optional<Double> allocatedKiB, double noise) {
    private static final int SLICES = 5;

    /** What stood where at one time. */
    private record Reading(long answered, double cpu, double databaseCpu, Optional<Double> allocated) {
        private double all() {
            return cpu + databaseCpu;
        }
    }

    /** What was seen beside the costs. */
    record Seen<T>(T outcome, Costs costs) {}

    /** Does something that goes on for a time, and looks on. */
    static <T> Seen<T> during(Duration time, Consumption consumption, LongSupplier answered, Supplier<T> work) {
        var readings = new ArrayList<Reading>();
        readings.add(read(consumption, answered));
        long begin = System.nanoTime();
        var working =
                CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
        for (int slice = 1; slice <= SLICES; slice++) {
            long until = begin + time.toNanos() * slice / SLICES;
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            readings.add(read(consumption, answered));
        }
        return new Seen<>(working.join(), of(readings));
    }

    private static Reading read(Consumption from, LongSupplier answered) {
        var allocated = from.allocatedBytes().get();
        return new Reading(
                answered.getAsLong(),
                from.cpuSeconds().getAsDouble(),
                from.databaseCpuSeconds().getAsDouble(),
                allocated);
    }

    private static Costs of(List<Reading> readings) {
        var first = readings.getFirst();
        var last = readings.getLast();
        double count = Math.max(1, last.answered() - first.answered());
        return new Costs(
                (last.cpu() - first.cpu()) * 1000 / count,
                (last.databaseCpu() - first.databaseCpu()) * 1000 / count,
                first.allocated().flatMap(before -> last.allocated().map(after -> (after - before) / 1024 / count)),
                noise(readings));
    }

    private static double noise(List<Reading> readings) {
        var each = IntStream.range(1, readings.size())
                .filter(i -> readings.get(i).answered() > readings.get(i - 1).answered())
                .mapToDouble(i -> (readings.get(i).all() - readings.get(i - 1).all())
                        / (readings.get(i).answered() - readings.get(i - 1).answered()))
                .summaryStatistics();
        return each.getAverage() == 0 ? 0 : (each.getMax() - each.getMin()) / 2 / each.getAverage();
    }
}
