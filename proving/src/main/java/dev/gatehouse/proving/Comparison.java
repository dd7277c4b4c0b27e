package dev.gatehouse.proving;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well two kinds of answers are told apart by their time.
 *
 * @param medianMillis the median of the one
 * @param difference how much longer that is than the median of the other, as a share of the other
 * @param auc how often one of the first is slower than one of the second: 0.5 tells nothing, 0 and 1 tell everything
 */
record Comparison(String name, double medianMillis, double difference, double auc) {
    private static final double WIDEST_DIFFERENCE = 0.05;
    private static final double WIDEST_AUC = 0.05;

    static final String HEAD =
            String.format(Locale.ROOT, "%-28s %10s %11s %7s", "refusal of", "median ms", "difference", "AUC");

    /** Compares latencies in nanoseconds, sorted. */
    static Comparison of(String name, long[] latencies, long[] others) {
        var median = median(latencies);
        var other = median(others);
        return new Comparison(name, median, (median - other) / other, auc(latencies, others));
    }

    /** In milliseconds. */
    private static double median(long[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e6;
    }

    /** Of all pairs the share in which the first is longer; equal ones count half. */
    private static double auc(long[] latencies, long[] others) {
        double longer = Arrays.stream(latencies)
                .mapToDouble(one -> (below(others, one) + below(others, one + 1)) / 2.0)
                .sum();
        return longer / latencies.length / others.length;
    }

    /** How many of the sorted are less than the given. */
    private static int below(long[] sorted, long than) {
        int low = 0;
        for (int high = sorted.length; low < high; ) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < than) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the two cannot be told apart by what is claimed: medians within 5 %, AUC within 0.45 to 0.55. */
    boolean isAlike() {
        return Math.abs(difference) <= WIDEST_DIFFERENCE && Math.abs(auc - 0.5) <= WIDEST_AUC;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-28s %10.3f %10.1f%% %7.3f  %s",
                name,
                medianMillis,
                difference * 100,
                auc,
                isAlike() ? "alike" : "apart");
    }
}
