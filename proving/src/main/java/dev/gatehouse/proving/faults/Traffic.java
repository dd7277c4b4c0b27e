package dev.gatehouse.proving.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients that refresh without rest at nodes that come and go, as behind a proxy that knows which there are. */
final class Traffic {
    private final Watch watch;
    private volatile List<Integer> ports;
    private volatile Times times = new Times();
    private volatile boolean hasEnded;

    Traffic(List<Integer> ports, Watch watch) {
        this.ports = List.copyOf(ports);
        this.watch = watch;
    }

    /** Leads whoever asks next to these nodes. */
    void leadTo(List<Integer> nodes) {
        ports = List.copyOf(nodes);
    }

    /** What the answers take while something is done, and for a while after it. */
    Times during(Runnable deed, Duration after) {
        var fresh = new Times();
        times = fresh;
        deed.run();
        Pause.millis(after.toMillis());
        times = new Times();
        return fresh;
    }

    void end() {
        hasEnded = true;
    }

    boolean goesOn() {
        return !hasEnded;
    }

    /** Refreshes a session until the end. */
    void client(Holder session) {
        Map<Integer, Caller> callers = new HashMap<>();
        for (int turn = 0; goesOn(); turn++) {
            int at = turn;
            var answer = once(session, callers, at);
            if (answer.status() != 200) {
                answer = once(session, callers, at + 1);
            }
            watch.expect(answer.isGood(), "a refresh answered " + answer.status());
            times.add(answer.took());
        }
    }

    /** A node that is gone is one that says so. */
    private Reply once(Holder session, Map<Integer, Caller> callers, int turn) {
        var now = ports;
        try {
            return session.refresh(callers.computeIfAbsent(now.get(turn % now.size()), Caller::at));
        } catch (UncheckedIOException unanswered) {
            return new Reply(503, "", "", "", Duration.ZERO);
        }
    }
}
