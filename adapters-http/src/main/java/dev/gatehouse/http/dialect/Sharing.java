package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.network.WebOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages of other origins may read what is answered at a path (the CORS protocol of the Fetch standard): those of an exact
 * list, and never with cookies.
 */
public record Sharing(Set<WebOrigin> origins) {
    /** With nobody, and no word of it. */
    public static final Sharing NONE = new Sharing(Set.of());

    private static final String ORIGIN = "Origin";
    private static final String READERS = "DPoP-Nonce, WWW-Authenticate";
    private static final String WRITERS = "Authorization, Content-Type, DPoP";
    private static final String KEPT_SECONDS = "600";

    /** Takes its own copy. */
    public Sharing {
        origins = Set.copyOf(origins);
    }

    /** Says so on an answer; each one differs by origin, so that no cache gives one origin the answer for another. */
    void putOn(HttpServletRequest request, HttpServletResponse response) {
        if (!origins.isEmpty()) {
            response.addHeader("Vary", ORIGIN);
            known(request).ifPresent(origin -> {
                response.setHeader("Access-Control-Allow-Origin", origin.value());
                response.setHeader("Access-Control-Expose-Headers", READERS);
            });
        }
    }

    /** The answer to a browser that asks for a page of a known origin whether it may send a request; empty for every other request. */
    Optional<Reply> preflight(HttpServletRequest request, Set<String> methods) {
        boolean isAsked = !origins.isEmpty()
                && request.getMethod().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null
                && !methods.isEmpty();
        return isAsked && known(request).isPresent() ? Optional.of(allowed(methods)) : Optional.empty();
    }

    private static Reply allowed(Set<String> methods) {
        return Reply.empty(204)
                .with(
                        "Access-Control-Allow-Methods",
                        String.join(", ", methods.stream().sorted().toList()))
                .with("Access-Control-Allow-Headers", WRITERS)
                .with("Access-Control-Max-Age", KEPT_SECONDS);
    }

    private Optional<WebOrigin> known(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(ORIGIN));
        return lines.size() == 1
                ? origins.stream()
                        .filter(origin -> origin.value().equals(lines.getFirst()))
                        .findFirst()
                : Optional.empty();
    }
}
