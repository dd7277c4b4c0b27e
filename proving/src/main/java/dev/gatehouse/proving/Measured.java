package dev.gatehouse.proving;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What was seen of an operation.
 *
 * @param loop how it was asked for: each client when it is answered, or all at a rate
 * @param askedPerSecond the rate of an open loop
 * @param putOff how many were told that there is no room
 */
record Measured(
        String name,
        Loop loop,
        Optional<Double> askedPerSecond,
        double perSecond,
        double p50Millis,
        double p99Millis,
        double p999Millis,
        @JsonUnwrapped Costs costs,
        long putOff) {
    static final String HEAD = String.format(
            Locale.ROOT,
            "%-38s %9s %8s %8s %8s %10s %10s %9s %6s",
            "operation",
            "per s",
            "p50 ms",
            "p99 ms",
            "p99.9 ms",
            "server CPU",
            "db CPU",
            "KiB alloc",
            "noise");

    /** How requests follow each other. */
    enum Loop {
        /** The next one when the last is answered. */
        CLOSED,
        /** When they are due, whatever is answered. */
        OPEN
    }

    /** Does the operation for a while, each client as soon as it is answered. */
    static Measured closed(Operation operation, Load load, Duration time, Consumption consumption) {
        var seen = Costs.during(time, consumption, load::answered, () -> load.closed(time));
        return of(operation.name(), Loop.CLOSED, Optional.empty(), seen);
    }

    /** Does the operation for a while, so many times a second. */
    static Measured open(Operation operation, double perSecond, Load load, Duration time, Consumption consumption) {
        var seen = Costs.during(time, consumption, load::answered, () -> load.open(perSecond, time));
        return of(operation.name(), Loop.OPEN, Optional.of(perSecond), seen);
    }

    private static Measured of(String name, Loop loop, Optional<Double> asked, Costs.Seen<Latencies> seen) {
        var latencies = seen.outcome();
        return new Measured(
                name,
                loop,
                asked,
                latencies.perSecond(),
                latencies.millis(50),
                latencies.millis(99),
                latencies.millis(99.9),
                seen.costs(),
                latencies.putOff());
    }

    /** CPU time of server and database together. */
    double allCpuMillis() {
        return costs.cpuMillis() + costs.databaseCpuMillis();
    }

    String line() {
        var what = askedPerSecond
                .map(asked -> String.format(Locale.ROOT, "  at %,.0f a second", asked))
                .orElse(name);
        return String.format(
                Locale.ROOT,
                "%-38s %9.0f %8.2f %8.2f %8.2f %7.3f ms %7.3f ms %9s %5.0f%%",
                what,
                perSecond,
                p50Millis,
                p99Millis,
                p999Millis,
                costs.cpuMillis(),
                costs.databaseCpuMillis(),
                costs.allocatedKiB()
                        .map(kib -> String.format(Locale.ROOT, "%.1f", kib))
                        .orElse("-"),
                costs.noise() * 100);
    }
}
