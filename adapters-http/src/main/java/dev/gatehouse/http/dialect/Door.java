package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.in.AdmitRequest;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.glassfish.jersey.process.Inflector;

/** Where one route of a dialect is entered: counts the request, sees that its body is plain JSON, and lets the route answer. */
record Door(Dialect dialect, Route<?> route, AdmitRequest admitRequest)
        implements Inflector<ContainerRequestContext, Response> {
    @Override
    public Response apply(ContainerRequestContext request) {
        var reply = reply(request);
        reply.decision().ifPresent(decision -> request.setProperty(RequestFacts.DECISION, decision.value()));
        return reply.toResponse();
    }

    private Reply reply(ContainerRequestContext request) {
        var facts = RequestFacts.of(request::getProperty);
        return admitRequest
                .admit(facts.source(), dialect.entrance())
                .map(dialect::say)
                .orElseGet(() -> admitted(request, facts));
    }

    private Reply admitted(ContainerRequestContext request, RequestFacts facts) {
        if (!JsonContent.isUnencoded(HeaderLines.of(request, HttpHeaders.CONTENT_ENCODING))) {
            return dialect.say(new Fault.UnsupportedEncoding());
        }
        var body = body(request);
        if (mustNameItsType(request, body) && !JsonContent.isJson(HeaderLines.of(request, HttpHeaders.CONTENT_TYPE))) {
            return dialect.say(new Fault.UnsupportedMediaType());
        }
        return StrictJson.read(body)
                .map(json -> new Call(json, name -> HeaderLines.of(request, name), facts))
                .map(call -> route.answer(call, dialect))
                .orElseGet(() -> dialect.say(new Fault.NotJson()));
    }

    /** G3: a page of another site can send cookies along without being asked first, but then no such type. */
    private static boolean mustNameItsType(ContainerRequestContext request, byte[] body) {
        return body.length > 0 || !HeaderLines.of(request, HttpHeaders.COOKIE).isEmpty();
    }

    private static byte[] body(ContainerRequestContext request) {
        try {
            return request.getEntityStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
