package dev.gatehouse.http.wire;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** The reading of one body, a piece whenever one is there; one run at a time. */
final class BodyReading implements Runnable {
    private final Request request;
    private final int limit;
    private final Consumer<Intake> done;
    private final CutOff cutOff;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;

    BodyReading(Request request, int limit, Duration time, Consumer<Intake> done) {
        this.request = request;
        this.limit = limit;
        this.done = done;
        this.cutOff = new CutOff(request, time);
    }

    /** Reads what has come; comes back on some thread for the rest. */
    @Override
    public void run() {
        var piece = request.read();
        while (piece != null && isMoreAfter(piece)) {
            piece = request.read();
        }
        if (piece == null) {
            cutOff.start();
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
        if (isLast || received > limit) {
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

    private void end(Intake intake) {
        cutOff.cancel();
        done.accept(intake);
    }
}
