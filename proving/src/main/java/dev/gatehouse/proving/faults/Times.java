package dev.gatehouse.proving.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Durations that were seen, from any number of threads. */
final class Times {
    private final List<Duration> all = Collections.synchronizedList(new ArrayList<>());

    /** How long something takes. */
    static Duration of(Runnable deed) {
        var begin = System.nanoTime();
        deed.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void add(Duration time) {
        all.add(time);
    }

    int count() {
        return all.size();
    }

    /** The time under which a share of all stayed, in milliseconds; 0 of none. */
    long millis(double share) {
        var sorted = all.toArray(Duration[]::new);
        Arrays.sort(sorted);
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))].toMillis();
    }

    /** The longest, in milliseconds. */
    long longest() {
        return millis(1);
    }
}
