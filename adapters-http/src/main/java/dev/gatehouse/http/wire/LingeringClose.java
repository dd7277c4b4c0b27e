package dev.gatehouse.http.wire;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The end of an answer to a body that nobody read: it says that the connection ends, and what is still sent is dropped for a
 * while, since closing on a client that sends takes the answer away from it (RFC 9112 section 9.6).
 */
final class LingeringClose extends Callback.Nested implements Runnable {
    /** What of a body is dropped at most: whoever sends on then learns nothing, and takes no more of our time. */
    private static final long MOST_DROPPED = 64L << 20;

    private final Request request;
    private final CutOff cutOff;
    private long dropped;

    private LingeringClose(Request request, Callback callback, Duration time) {
        super(callback);
        this.request = request;
        this.cutOff = new CutOff(request, time);
    }

    /** Announces the end in the answer's head, and gives whoever completes the answer what to call then. */
    static Callback after(Request request, Response response, Callback callback, Duration time) {
        announceIn(response);
        return isWaitedFor(request) ? callback : new LingeringClose(request, callback, time);
    }

    /** Whoever asked before sending, and was refused for the length alone, sends nothing; to read would be to ask for it. */
    private static boolean isWaitedFor(Request request) {
        return request.getHeaders().contains(HttpHeader.EXPECT) && request.getLength() >= 0;
    }

    /** Says in the head of an answer that its connection ends with it: RFC 9112 section 9.6. */
    static void announceIn(Response response) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }

    /** The answer is out; what its body's sender has not sent yet comes in, and goes. */
    @Override
    public void succeeded() {
        cutOff.start();
        run();
    }

    @Override
    public void run() {
        var piece = request.read();
        while (piece != null) {
            dropped += piece.remaining();
            piece.release();
            if (piece.isLast() || Content.Chunk.isFailure(piece) || dropped > MOST_DROPPED) {
                cutOff.cancel();
                super.succeeded();
                return;
            }
            piece = request.read();
        }
        request.demand(this);
    }
}
