package dev.gatehouse.http.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/** The time that a client has for a body, or for the rest of one; when it is over its connection is closed. */
final class CutOff {
    private final Request request;
    private final Duration time;
    private Optional<Scheduler.Task> running = Optional.empty();

    CutOff(Request request, Duration time) {
        this.request = request;
        this.time = time;
    }

    /** Lets the time run, unless it does. */
    void start() {
        if (running.isEmpty()) {
            var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
            var scheduler = request.getComponents().getScheduler();
            running = Optional.of(scheduler.schedule(endPoint::close, time.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    void cancel() {
        running.ifPresent(Scheduler.Task::cancel);
    }
}
