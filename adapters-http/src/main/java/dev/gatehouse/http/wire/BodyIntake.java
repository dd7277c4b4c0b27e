package dev.gatehouse.http.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
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
    /** How many large bodies are taken in at once; whoever comes meanwhile is held to what holds elsewhere. */
    private static final int MOST_LARGE = 2;

    private final int limit;
    private final Duration time;
    private final Map<String, Integer> larger;
    private final Semaphore large = new Semaphore(MOST_LARGE);

    /**
     * An intake with the given bounds.
     *
     * @param limit the most bytes that a body may have
     * @param time how long a whole body may take
     * @param larger the most bytes at paths where more may be sent
     */
    public BodyIntake(int limit, Duration time, Map<String, Integer> larger) {
        this.limit = limit;
        this.time = time;
        this.larger = Map.copyOf(larger);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int most = Math.max(limit, larger.getOrDefault(request.getHttpURI().getPath(), limit));
        if (most > limit && large.tryAcquire()) {
            take(request, most, intake -> {
                large.release();
                goOn(request, response, callback, intake);
            });
        } else {
            take(request, limit, intake -> goOn(request, response, callback, intake));
        }
        return true;
    }

    private void take(Request request, int most, Consumer<Intake> done) {
        if (request.getLength() > most) {
            done.accept(new Intake.TooLarge());
        } else if (isEncoded(request)) {
            done.accept(new Intake.Encoded());
        } else {
            new BodyReading(request, most, time, done).run();
        }
    }

    /** Whether it came by another transfer coding than the one that every server must know (RFC 9112 section 7). */
    private static boolean isEncoded(Request request) {
        return request.getHeaders().getCSV(HttpHeader.TRANSFER_ENCODING, false).stream()
                .anyMatch(coding -> !coding.equalsIgnoreCase("chunked"));
    }

    private void goOn(Request request, Response response, Callback callback, Intake intake) {
        request.setAttribute(Intake.ATTRIBUTE, intake);
        var end = intake instanceof Intake.Whole ? callback : LingeringClose.after(request, response, callback, time);
        try {
            if (!super.handle(request, response, end)) {
                Response.writeError(request, response, end, HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception broken) {
            Response.writeError(request, response, end, broken);
        }
    }
}
