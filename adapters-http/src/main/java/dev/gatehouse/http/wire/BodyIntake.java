package dev.gatehouse.http.wire;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes in a request's body once, before anybody decides anything: no thread waits for it, none is larger than its limit,
 * and whoever takes longer than the time for it is cut off.
 */
public final class BodyIntake extends Handler.Wrapper {
    /** What of an oversized body is read and dropped, so that a client that is still sending can read the answer. */
    static final long MOST_DROPPED = 1L << 20;

    private final int limit;
    private final Duration time;

    /**
     * An intake with the given bounds.
     *
     * @param limit the most bytes that a body may have
     * @param time how long a whole body may take
     */
    public BodyIntake(int limit, Duration time) {
        this.limit = limit;
        this.time = time;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (isRefusedUnread(request)) {
            goOn(request, response, callback, new Intake.TooLarge());
        } else {
            new BodyReading(request, limit, time, intake -> goOn(request, response, callback, intake)).run();
        }
        return true;
    }

    /** RFC 9110 section 10.1.1: whoever asks before sending is told at once. */
    private boolean isRefusedUnread(Request request) {
        return request.getLength() > MOST_DROPPED
                || (request.getLength() > limit && request.getHeaders().contains(HttpHeader.EXPECT));
    }

    private void goOn(Request request, Response response, Callback callback, Intake intake) {
        request.setAttribute(Intake.ATTRIBUTE, intake);
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception broken) {
            Response.writeError(request, response, callback, broken);
        }
    }
}
