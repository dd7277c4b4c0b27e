package dev.gatehouse.http.dialect;

import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Opens a door in Jersey's model for each route of each dialect. */
public final class Doors implements ModelProcessor {
    /** Under which the log knows a decision. */
    public static final String DECISION_ID = "decision_id";

    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

    private final List<? extends Dialect> dialects;

    /** Doors for the given dialects. */
    public Doors(List<? extends Dialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        var more = new ResourceModel.Builder(model, false);
        dialects.forEach(dialect -> dialect.routes().forEach(route -> more.addResource(door(dialect, route))));
        return more.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    private static Resource door(Dialect dialect, Route<?> route) {
        Inflector<ContainerRequestContext, Response> answer = request -> answer(dialect, route, request);
        var door = Resource.builder(route.path());
        door.addMethod("POST").handledBy(answer);
        return door.build();
    }

    private static Response answer(Dialect dialect, Route<?> route, ContainerRequestContext request) {
        var reply = reply(dialect, route, request);
        reply.decision().ifPresent(decision -> MDC.put(DECISION_ID, decision.value()));
        LOG.info("{} {} answered {}", dialect.name().value(), route.path(), reply.status());
        MDC.remove(DECISION_ID);
        return reply.toResponse();
    }

    private static Reply reply(Dialect dialect, Route<?> route, ContainerRequestContext request) {
        if (!JsonContent.isUnencoded(lines(request, HttpHeaders.CONTENT_ENCODING))) {
            return dialect.say(new Fault.UnsupportedEncoding());
        }
        if (!JsonContent.isJson(lines(request, HttpHeaders.CONTENT_TYPE))) {
            return dialect.say(new Fault.UnsupportedMediaType());
        }
        return StrictJson.read(body(request))
                .map(json -> new Call(json, name -> lines(request, name), RequestFacts.of(request::getProperty)))
                .map(call -> route.answer(call, dialect))
                .orElseGet(() -> dialect.say(new Fault.NotJson()));
    }

    private static List<String> lines(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }

    private static byte[] body(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
