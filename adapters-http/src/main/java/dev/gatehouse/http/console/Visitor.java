package dev.gatehouse.http.console;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.AgentName;
import dev.gatehouse.http.oauth.page.Jar;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.wire.Cookies;
import dev.gatehouse.http.wire.FormOrigin;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser brings to the console.
 *
 * @param origin where our pages are found beside everything else, as {@code Origin} says it
 */
record Visitor(Jar jar, String origin) {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD");
    private static final int LONGEST_QUERY = 1024;

    /** Where a second factor is set up; at a port of its own the console has another origin. */
    Block.Link toFactors(Language language) {
        return new Block.Link(FrameText.TO_FACTORS.in(language), origin + "/account/factors");
    }

    /** The cookie of a session, good or not. */
    Optional<Secret> session(ContainerRequestContext request) {
        return jar.session(HeaderLines.of(request, HttpHeaders.COOKIE));
    }

    /** The mark of a browser in which nobody need be signed in. */
    Optional<Secret> mark(ContainerRequestContext request) {
        return jar.mark(HeaderLines.of(request, HttpHeaders.COOKIE));
    }

    /** The query, if it is one. */
    static Optional<Form> query(ContainerRequestContext request) {
        var query = Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery());
        return Form.parse(query.orElse(""));
    }

    /** What the browser was told to speak, or else what it likes. */
    static Language language(ContainerRequestContext request) {
        var chosen = Cookies.first(HeaderLines.of(request, HttpHeaders.COOKIE), LanguageResource.COOKIE);
        return Language.of(chosen.flatMap(LanguageResource::tag), HeaderLines.of(request, HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** What people call the browser; empty where that is not known. */
    static String browser(ContainerRequestContext request) {
        return HeaderLines.of(request, HttpHeaders.USER_AGENT).stream()
                .findFirst()
                .flatMap(AgentName::known)
                .orElse("");
    }

    static Source source(ContainerRequestContext request) {
        return RequestFacts.of(request::getProperty).source();
    }

    /** Where the browser can come back to: the path, and what a look asks for there, if that is not long. */
    static String address(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        return Optional.ofNullable(uri.getRawQuery())
                .filter(query -> LOOKING.contains(request.getMethod()) && query.length() <= LONGEST_QUERY)
                .map(query -> uri.getRawPath() + "?" + query)
                .orElseGet(uri::getRawPath);
    }

    /** The path, decoded. */
    static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath();
    }

    /** Whether the form stood elsewhere. At a port of its own the console has another origin than the issuer: the one that was called. */
    boolean isFromElsewhere(ContainerRequestContext request) {
        var called = HeaderLines.of(request, HttpHeaders.HOST);
        return FormOrigin.isElsewhere(request, said -> said.equals(origin) || isOf(said, called));
    }

    private static boolean isOf(String said, List<String> called) {
        return called.stream().anyMatch(host -> said.equals("http://" + host) || said.equals("https://" + host));
    }
}
