package dev.gatehouse.launcher.operations;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.request.logging.RequestLogFactory;
import org.eclipse.jetty.server.RequestLog;

/** {@code type: lines}: the request log as lines of the one log, so that both have one form and one order. */
@JsonTypeName("lines")
public record RequestLinesFactory(boolean enabled) implements RequestLogFactory<RequestLog> {
    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public RequestLog build(String name) {
        return new RequestLines("http.request." + name);
    }
}
