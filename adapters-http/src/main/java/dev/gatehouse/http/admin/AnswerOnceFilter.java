package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.in.AnswerOnce.Verdict;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.wire.Caller;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a POST that carries an {@code Idempotency-Key} once, and answers it alike however often it is repeated once it was done. What may
 * hold a secret, for the caller had just logged in, is not given again once that login is old.
 */
@Priority(Priorities.USER)
final class AnswerOnceFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerOnceFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String NAME = "dev.gatehouse.idempotency";
    static final int LONGEST = 255;
    private static final int FIRST_STATUS_OF_REFUSAL = 400;

    private final AnswerOnce answerOnce;

    AnswerOnceFilter(AnswerOnce answerOnce) {
        this.answerOnce = answerOnce;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var lines = HeaderLines.of(request, HEADER);
        if (lines.isEmpty()) {
            return;
        }
        var name = lines.getFirst();
        if (lines.size() > 1 || name.isBlank() || name.length() > LONGEST) {
            refuse(request, Problem.named(400, "idempotency-key", "One Idempotency-Key of 1 to 255 characters"));
            return;
        }
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        switch (answerOnce.begin(caller(request).getName(), name, text(request, body))) {
            case Verdict.First() -> request.setProperty(NAME, name);
            case Verdict.Again(var answer) -> request.abortWith(again(KeptAnswer.read(answer), caller(request)));
            case Verdict.Other() ->
                refuse(
                        request,
                        Problem.named(422, "idempotency-key-taken", "Another request had this Idempotency-Key"));
            case Verdict.UnderWay() ->
                refuse(request, Problem.named(409, "idempotency-key-under-way", "The first request is under way"));
        }
    }

    /**
     * What was refused, or went wrong on our side, did nothing: it may be tried again under the same name. Where the store goes away in
     * between, the caller hears what was done all the same, for it may hold a secret that nobody is shown twice.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(NAME) instanceof String name) {
            try {
                remember(caller(request), name, response);
            } catch (StoreUnavailable away) {
                LOG.warn("could not remember what was answered to a named request; its name may be taken anew later");
            }
        }
    }

    private void remember(Caller caller, String name, ContainerResponseContext response) {
        if (response.getStatus() >= FIRST_STATUS_OF_REFUSAL) {
            answerOnce.failed(caller.getName(), name);
        } else {
            var kept = KeptAnswer.of(response, caller.administrator().isRecent());
            answerOnce.answered(caller.getName(), name, kept.text());
        }
    }

    private static Response again(KeptAnswer kept, Caller caller) {
        return kept.afterLogin() && !caller.administrator().isRecent()
                ? AdminWords.needsRecentLogin().toResponse()
                : kept.toResponse();
    }

    /** Whom the guard before this let in. */
    private static Caller caller(ContainerRequestContext request) {
        return (Caller) request.getSecurityContext().getUserPrincipal();
    }

    private static String text(ContainerRequestContext request, byte[] body) {
        var uri = request.getUriInfo().getRequestUri();
        return request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n"
                + HeaderLines.of(request, HttpHeaders.IF_MATCH) + "\n"
                + new String(body, StandardCharsets.ISO_8859_1);
    }

    private static void refuse(ContainerRequestContext request, Problem problem) {
        request.abortWith(problem.reply().toResponse());
    }
}
