package dev.gatehouse.launcher.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Lets the admin port be looked at, and nothing be changed through it: Dropwizard's tasks want POST. */
final class LookOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOKS = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws IOException, ServletException {
        if (LOOKS.contains(request.getMethod())) {
            onwards.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
