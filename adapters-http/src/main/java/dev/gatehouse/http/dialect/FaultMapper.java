package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.out.StoreUnavailable;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The one place where an exception becomes a fault; the voice that answers for the path finds the words. */
public final class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FaultMapper.class);
    private static final Duration STORE_RECOVERY = Duration.ofSeconds(5);

    private final Voices voices;

    @Context
    private @Nullable UriInfo uri;

    @Context
    private @Nullable HttpHeaders headers;

    /** A mapper that asks the given voices for words. */
    public FaultMapper(Voices voices) {
        this.voices = voices;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answered
                && answered.getResponse().hasEntity()) {
            return answered.getResponse();
        }
        var path = uri == null ? "" : uri.getRequestUri().getRawPath();
        var languages = headers == null ? List.<String>of() : headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return voices.at(path)
                .say(faultOf(thrown), languages == null ? List.of() : languages)
                .toResponse();
    }

    private Fault faultOf(Throwable thrown) {
        if (Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .anyMatch(StoreUnavailable.class::isInstance)) {
            LOG.warn("the store is unavailable: {}", Incident.of(thrown));
            return new Fault.Unavailable(STORE_RECOVERY);
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return faultOf(refused.getResponse());
        }
        var id = Optional.ofNullable(MDC.get(Gate.REQUEST_ID)).orElse("none");
        LOG.error("incident {}: {}", id, Incident.of(thrown));
        return new Fault.Broken(id);
    }

    private static Fault faultOf(Response refused) {
        return switch (refused.getStatus()) {
            case 405 -> new Fault.MethodNotAllowed(refused.getAllowedMethods());
            case 413 -> new Fault.TooLarge();
            case 415 -> new Fault.UnsupportedMediaType();
            case 404 -> new Fault.NotFound();
            default -> new Fault.NotJson();
        };
    }
}
