package dev.gatehouse.proving.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what is seen during an experiment, from any number of threads: figures, and what must not be. */
final class Watch {
    private final List<String> figures = new ArrayList<>();
    private final Map<String, Integer> faults = new LinkedHashMap<>();

    /** Notes a figure for the table. */
    synchronized void figure(String text) {
        figures.add(text);
    }

    /** Notes that something happened that must not; the same fault is counted. */
    synchronized void fault(String what) {
        faults.merge(what, 1, Integer::sum);
    }

    /** Notes a fault unless this holds. */
    void expect(boolean holds, String otherwise) {
        if (!holds) {
            fault(otherwise);
        }
    }

    synchronized Finding finding() {
        var seen = String.join(", ", figures);
        if (faults.isEmpty()) {
            return new Finding.Passed(seen);
        }
        var wrong = new ArrayList<String>();
        faults.forEach((what, times) -> wrong.add(times + " x " + what));
        return new Finding.Failed(String.join("; ", wrong) + " (" + seen + ")");
    }
}
