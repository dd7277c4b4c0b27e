package dev.gatehouse.http.dialect;

import dev.gatehouse.http.wire.BareErrors;
import java.util.Map;
import java.util.Set;

/** The voice where nobody else speaks: bare JSON. */
final class Nobody implements Voice {
    @Override
    public Set<String> territory() {
        return Set.of();
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Map.of();
    }

    @Override
    public Reply say(Fault fault) {
        return switch (fault) {
            case Fault.NotJson() -> bare(400);
            case Fault.Malformed malformed -> bare(400);
            case Fault.NotFound() -> bare(404);
            case Fault.MethodNotAllowed(var allowed) -> bare(405).allow(allowed);
            case Fault.TooLarge() -> bare(413);
            case Fault.UnsupportedMediaType() -> bare(415);
            case Fault.UnsupportedEncoding() -> bare(415);
            case Fault.Broken broken -> bare(500);
            case Fault.Unavailable(var retryAfter) -> bare(503).retryAfter(retryAfter);
        };
    }

    private static Reply bare(int status) {
        return Reply.of(status, BareErrors.body(status));
    }
}
