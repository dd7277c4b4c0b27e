package dev.gatehouse.launcher.operations;

import dev.gatehouse.http.wire.RequestFacts;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Logs each request in one line: what was asked and answered, never a query, a header of the caller or a body. */
final class RequestLines implements RequestLog {
    private static final String ID = "request_id";
    private static final String DECISION_ID = "decision_id";
    private static final double NANOS_OF_MILLI = 1e6;

    private final Logger log;

    RequestLines(String name) {
        this.log = LoggerFactory.getLogger(name);
    }

    @Override
    public void log(Request request, Response response) {
        if (!log.isInfoEnabled()) {
            return;
        }
        MDC.put(ID, id(response.getHeaders()));
        Optional.ofNullable(request.getAttribute(RequestFacts.DECISION))
                .ifPresent(decision -> MDC.put(DECISION_ID, decision.toString()));
        try {
            log.info(
                    "{} {} {} {} {} ms",
                    Request.getRemoteAddr(request),
                    request.getMethod(),
                    Optional.ofNullable(request.getHttpURI().getPath()).orElse("-"),
                    response.getStatus(),
                    (System.nanoTime() - request.getBeginNanoTime()) / NANOS_OF_MILLI);
        } finally {
            MDC.remove(ID);
            MDC.remove(DECISION_ID);
        }
    }

    private static String id(HttpFields answered) {
        return Optional.ofNullable(answered.get("X-Request-Id")).orElse("-");
    }
}
