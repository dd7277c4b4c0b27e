package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.login.SourceFailures;
import java.time.Instant;
import java.util.List;

/** Adds up what wider networks got wrong, window by window, over all nodes: coarse, and written in batches. */
public interface SourceFailureStore {
    /** Adds to the failures of that network in that window. */
    void add(SourceFailures more);

    /** The networks with most failures in the window that began then, worst first, at most that many. */
    List<SourceFailures> most(Instant window, int limit);

    /** Notes that somebody is told of that network in that window; false if somebody was, or nothing is known of it. */
    boolean tell(Instant window, String network);

    /** Removes up to that many sums of windows that began before the given time; how many. */
    int purge(Instant before, int limit);
}
