package dev.gatehouse.http.problem;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import java.time.Duration;

/** What every API of the house itself says alike. */
public final class ProblemWords {
    private ProblemWords() {}

    /** The words for a fault. */
    public static Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> Problem.plain(400, "Bad Request").reply();
            case Fault.Malformed(var flaws) ->
                Problem.plain(400, "Bad Request").about(flaws).reply();
            case Fault.NotFound() -> Problem.plain(404, "Not Found").reply();
            case Fault.MethodNotAllowed(var allowed) ->
                Problem.plain(405, "Method Not Allowed").reply().allow(allowed);
            case Fault.TooLarge() -> Problem.plain(413, "Content Too Large").reply();
            case Fault.UnsupportedMediaType() -> unsupported();
            case Fault.UnsupportedEncoding() -> unsupported();
            case Fault.Unavailable(var wait) -> overloaded(wait);
            case Fault.Broken(var incident) ->
                Problem.plain(500, "Internal Server Error").loggedAs(incident).reply();
        };
    }

    /** The caller has asked too often. */
    public static Reply throttled(Duration wait) {
        return Problem.plain(429, "Too Many Requests").reply().retryAfter(wait);
    }

    /** We cannot for now. */
    public static Reply overloaded(Duration wait) {
        return Problem.plain(503, "Service Unavailable").reply().retryAfter(wait);
    }

    private static Reply unsupported() {
        return Problem.plain(415, "Unsupported Media Type").reply();
    }
}
