package dev.gatehouse.proving;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How long answers took.
 *
 * @param nanos of each of them, to three digits
 * @param answered how many came as expected
 * @param putOff how many said that there was no room; their times are not among the others
 * @param took from the first to the last
 */
record Latencies(Histogram nanos, long answered, long putOff, Duration took) {
    private static final int DIGITS = 3;

    /** One for each client, which are added up in the end. */
    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    /** The time under which a share of a hundred stayed, in milliseconds. */
    double millis(double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }

    double perSecond() {
        return answered / Math.max(1e-9, took.toNanos() / 1e9);
    }
}
