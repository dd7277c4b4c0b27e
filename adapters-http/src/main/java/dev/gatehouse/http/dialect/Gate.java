package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.wire.ClientAddress;
import dev.gatehouse.http.wire.Intake;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.SafeHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Where every request comes in: gives it an id and an address, and turns away what leads nowhere or brings no body
 * that can be read, in the words of whoever answers for the path. What pages of other origins may read is said here too.
 */
public final class Gate extends HttpFilter {
    /** Under which the log knows the request. */
    public static final String REQUEST_ID = "request_id";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD");

    private static final long serialVersionUID = 1L;

    private final transient Voices voices;
    private final transient TrustedProxies proxies;
    private final transient Supplier<String> ids;

    /**
     * A gate for the given voices.
     *
     * @param ids a new id for each request
     */
    public Gate(Voices voices, TrustedProxies proxies, Supplier<String> ids) {
        this.voices = voices;
        this.proxies = proxies;
        this.ids = ids;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws IOException, ServletException {
        var facts = new RequestFacts(ids.get(), ClientAddress.of(request, proxies));
        request.setAttribute(RequestFacts.ATTRIBUTE, facts);
        SafeHeaders.putOn(response, request.isSecure());
        response.setHeader(SafeHeaders.REQUEST_ID, facts.id());
        MDC.put(REQUEST_ID, facts.id());
        try {
            take(facts, request, response, onwards);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    private void take(RequestFacts facts, HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws IOException, ServletException {
        var intake = Intake.of(request);
        int port = request.getLocalPort();
        var path = request.getRequestURI();
        var voice = voices.at(port, path);
        var sharing = voice.sharing(path);
        sharing.putOn(request, response);
        voices.retirement(voice).ifPresent(ending -> ending.putOn(response));
        var answer = front(facts, request)
                .or(() -> voice.turnAway(facts.source(), () -> languages(request)))
                .or(() -> sharing.preflight(request, voices.methods(path)))
                .or(() -> voices.faultOf(port, request.getMethod(), path)
                        .or(() -> faultOf(intake))
                        .map(fault -> voice.say(fault, languages(request))));
        if (answer.isPresent()) {
            answer.get().send(response);
        } else if (intake instanceof Intake.Whole whole) {
            onwards.doFilter(whole.in(request), response);
        }
    }

    /** Whoever opens the root in a browser, and so asks for a page, is sent to where people begin. */
    private Optional<Reply> front(RequestFacts facts, HttpServletRequest request) {
        boolean isPageWanted = request.getRequestURI().equals("/")
                && LOOKING.contains(request.getMethod())
                && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("text/html"));
        return isPageWanted
                ? voices.front(request.getLocalPort(), facts.source())
                        .map(page -> Reply.empty(303)
                                .with(HttpHeaders.LOCATION, page)
                                .with(HttpHeaders.VARY, HttpHeaders.ACCEPT))
                : Optional.empty();
    }

    private static List<String> languages(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Optional<Fault> faultOf(Intake intake) {
        return switch (intake) {
            case Intake.Whole whole -> Optional.empty();
            case Intake.TooLarge() -> Optional.of(new Fault.TooLarge());
            case Intake.Encoded() -> Optional.of(new Fault.UnsupportedEncoding());
            case Intake.Cut() -> Optional.of(new Fault.NotJson());
        };
    }
}
