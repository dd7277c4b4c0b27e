package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import java.util.function.UnaryOperator;

/**
 * How a fault is said to a person.
 *
 * @param what of which the text speaks; empty where it speaks of nothing in particular
 * @param headers what the answer says besides
 */
public record FaultWords(int status, Text text, String what, UnaryOperator<Reply> headers) {
    /** The words for it. */
    public static FaultWords of(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> plain(400, Text.BAD_REQUEST);
            case Fault.Malformed malformed -> plain(400, Text.BAD_REQUEST);
            case Fault.NotFound() -> plain(404, Text.NOT_FOUND);
            case Fault.MethodNotAllowed(var allowed) ->
                new FaultWords(405, Text.METHOD_NOT_ALLOWED, "", reply -> reply.allow(allowed));
            case Fault.TooLarge() -> plain(413, Text.TOO_LARGE);
            case Fault.UnsupportedMediaType() -> plain(415, Text.WRONG_FORM);
            case Fault.UnsupportedEncoding() -> plain(415, Text.WRONG_FORM);
            case Fault.Unavailable(var wait) ->
                new FaultWords(503, Text.UNAVAILABLE, "", reply -> reply.retryAfter(wait));
            case Fault.Broken(var incident) -> new FaultWords(500, Text.BROKEN, incident, UnaryOperator.identity());
        };
    }

    private static FaultWords plain(int status, Text text) {
        return new FaultWords(status, text, "", UnaryOperator.identity());
    }
}
