package dev.gatehouse.http.oauth.page;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.FormBody;
import dev.gatehouse.http.oauth.Percent;
import dev.gatehouse.http.wire.FormOrigin;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes what browsers send, and turns away what another site made them send. */
final class Reception {
    /** What an authorization request says of who asks, and where and how to answer. */
    private static final Set<String> WAY_BACK = Set.of("client_id", "redirect_uri", "state", "response_mode");

    private final Jar jar;
    private final Press press;
    private final String origin;

    /**
     * A reception.
     *
     * @param origin where our pages are found, as {@code Origin} says it
     */
    Reception(Jar jar, Press press, String origin) {
        this.jar = jar;
        this.press = press;
        this.origin = origin;
    }

    /** The answer to a query. */
    Response query(ContainerRequestContext request, Function<BrowserCall, Reply> decide) {
        return answer(request, Form.parse(rawQuery(request)), decide);
    }

    /**
     * The same of a client's query. One that is broken, or says something twice, says no more than where to answer, so that the client is told
     * there (RFC 6749 section 4.1.2.1).
     */
    Response clientQuery(ContainerRequestContext request, Function<BrowserCall, Reply> decide) {
        var query = rawQuery(request);
        return answer(request, Form.parse(query).or(() -> Form.parse(query, WAY_BACK)), decide);
    }

    /** The answer to a form that may come from anywhere. */
    Response form(ContainerRequestContext request, byte[] body, Function<BrowserCall, Reply> decide) {
        return form(request, body, text -> Optional.empty(), decide);
    }

    /** The same of a client's form, as {@link #clientQuery}. */
    Response clientForm(ContainerRequestContext request, byte[] body, Function<BrowserCall, Reply> decide) {
        return form(request, body, text -> Form.parse(text, WAY_BACK), decide);
    }

    /** The answer to a form that only a page of ours may send. */
    Response ownForm(ContainerRequestContext request, byte[] body, Function<BrowserCall, Reply> decide) {
        return form(
                request,
                body,
                call -> FormOrigin.isElsewhere(request, origin::equals)
                        ? press.tooOld(call.language())
                        : decide.apply(call));
    }

    private Response form(
            ContainerRequestContext request,
            byte[] body,
            Function<String, Optional<Form>> salvage,
            Function<BrowserCall, Reply> decide) {
        return switch (FormBody.read(name -> HeaderLines.of(request, name), body)) {
            case FormBody.Good(Form form) -> answer(request, Optional.of(form), decide);
            case FormBody.Bad(Fault.NotJson()) ->
                answer(request, Percent.utf8(body).flatMap(salvage), decide);
            case FormBody.Bad(Fault why) -> fault(request, why);
        };
    }

    private Response answer(ContainerRequestContext request, Optional<Form> form, Function<BrowserCall, Reply> decide) {
        return form.map(one -> decide.apply(call(request, one)).toResponse())
                .orElseGet(() -> fault(request, new Fault.NotJson()));
    }

    private Response fault(ContainerRequestContext request, Fault why) {
        return press.fault(why, HeaderLines.of(request, HttpHeaders.ACCEPT_LANGUAGE))
                .toResponse();
    }

    private static String rawQuery(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                .orElse("");
    }

    private BrowserCall call(ContainerRequestContext request, Form form) {
        var cookies = HeaderLines.of(request, HttpHeaders.COOKIE);
        return new BrowserCall(
                form,
                jar.session(cookies),
                jar.mark(cookies),
                jar.remembered(cookies),
                HeaderLines.of(request, HttpHeaders.ACCEPT_LANGUAGE),
                HeaderLines.of(request, HttpHeaders.USER_AGENT).stream()
                        .findFirst()
                        .orElse(""),
                RequestFacts.of(request::getProperty).source());
    }
}
