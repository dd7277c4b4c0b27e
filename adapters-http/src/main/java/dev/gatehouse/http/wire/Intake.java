package dev.gatehouse.http.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes in a request's body once, before anybody decides anything, so that no decision waits for the network and no
 * body is larger than its limit.
 */
public sealed interface Intake {
    /** The request, with its whole body in memory. */
    record Whole(HttpServletRequest request) implements Intake {}

    /** The body is larger than the limit. */
    record TooLarge() implements Intake {}

    /** The body broke off, or was framed wrongly. */
    record Cut() implements Intake {}

    /** What of an oversized body is read and dropped, so that a client that is still sending can read the answer. */
    long MOST_DROPPED = 32L << 20;

    /**
     * Reads the body.
     *
     * @param limit the most bytes that a body may have
     */
    static Intake read(HttpServletRequest request, int limit) {
        var announced = request.getContentLengthLong();
        if (announced > MOST_DROPPED || (announced > limit && request.getHeader("Expect") != null)) {
            return new TooLarge();
        }
        try {
            var input = request.getInputStream();
            var body = input.readNBytes(limit + 1);
            if (body.length > limit) {
                drop(input);
                return new TooLarge();
            }
            return new Whole(new ReadRequest(request, body));
        } catch (IOException broken) {
            return new Cut();
        }
    }

    private static void drop(InputStream input) throws IOException {
        var buffer = new byte[1 << 14];
        long dropped = 0;
        int read = input.read(buffer);
        while (read >= 0 && dropped < MOST_DROPPED) {
            dropped += read;
            read = input.read(buffer);
        }
    }
}
