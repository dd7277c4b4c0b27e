package dev.gatehouse.http.wire;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** The reading of one body, a piece whenever one is there; one run at a time. */
final class BodyReading implements Runnable {
    private final Request request;
    private final int limit;
    private final Duration time;
    private final Consumer<Intake> done;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<Scheduler.Task> deadline = Optional.empty();
    private long received;

    BodyReading(Request request, int limit, Duration time, Consumer<Intake> done) {
        this.request = request;
        this.limit = limit;
        this.time = time;
        this.done = done;
    }

    /** Reads what has come; comes back on some thread for the rest. */
    @Override
    public void run() {
        var piece = request.read();
        while (piece != null && isMoreAfter(piece)) {
            piece = request.read();
        }
        if (piece == null) {
            hurry();
            request.demand(this);
        }
    }

    private boolean isMoreAfter(Content.Chunk piece) {
        if (Content.Chunk.isFailure(piece)) {
            end(new Intake.Cut());
            return false;
        }
        boolean isLast = piece.isLast();
        take(piece);
        if (isLast || received > Math.max(limit, BodyIntake.MOST_DROPPED)) {
            end(received > limit ? new Intake.TooLarge() : new Intake.Whole(body.toByteArray()));
            return false;
        }
        return true;
    }

    private void take(Content.Chunk piece) {
        received += piece.remaining();
        if (received <= limit) {
            body.writeBytes(BufferUtil.toArray(piece.getByteBuffer()));
        }
        piece.release();
    }

    /** From the first wait on, time runs; when it is over the connection is closed, and the next reading fails. */
    private void hurry() {
        if (deadline.isEmpty()) {
            var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
            var scheduler = request.getComponents().getScheduler();
            deadline = Optional.of(scheduler.schedule(endPoint::close, time.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void end(Intake intake) {
        deadline.ifPresent(Scheduler.Task::cancel);
        done.accept(intake);
    }
}
