package dev.gatehouse.proving.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that refresh without rest at nodes that come and go, as behind a proxy that knows which there are. */
final class Traffic {
    private final Watch watch;
    private volatile List<Integer> ports;
    private volatile Times times = new Times();
    private final AtomicInteger putOff = new AtomicInteger();
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

    /** How often a first answer was 503 with {@code Retry-After}, and the other node asked. */
    int putOff() {
        return putOff.get();
    }

    /** Refreshes a session until the end. */
    void client(Holder session) {
        Map<Integer, Caller> callers = new HashMap<>();
        for (int turn = 0; goesOn(); turn++) {
            var begin = System.nanoTime();
            var answer = passedOn(session, callers, turn);
            watch.expect(answer.isGood(), "a refresh answered " + answer.status());
            times.add(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** As a proxy does: the next node is tried once where one is gone, or says that it cannot now; every other answer is the client's. */
    private Reply passedOn(Holder session, Map<Integer, Caller> callers, int turn) {
        var now = ports;
        try {
            var answer = session.refresh(callerOf(now, turn, callers));
            if (answer.status() != 503 || !answer.isPutOff()) {
                return answer;
            }
            putOff.incrementAndGet();
        } catch (UncheckedIOException gone) {
            // The connection was refused or reset.
        }
        try {
            return session.refresh(callerOf(ports, turn + 1, callers));
        } catch (UncheckedIOException unanswered) {
            return new Reply(504, "", "", "", Duration.ZERO);
        }
    }

    private static Caller callerOf(List<Integer> nodes, int turn, Map<Integer, Caller> callers) {
        return callers.computeIfAbsent(nodes.get(turn % nodes.size()), Caller::at);
    }
}
