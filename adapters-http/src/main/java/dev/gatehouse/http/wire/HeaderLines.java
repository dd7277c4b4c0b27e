package dev.gatehouse.http.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** What a request says in a header. */
public final class HeaderLines {
    private HeaderLines() {}

    /** Each line of that header, in their order; none if the request has no such header. */
    public static List<String> of(ContainerRequestContext request, String header) {
        return request.getHeaders().getOrDefault(header, List.of());
    }
}
