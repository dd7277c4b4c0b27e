package dev.gatehouse.http.admin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;

/** Refuses parameters before a route that reads none, so that nobody who meant one of them to prevent something has it done all the same. */
@Priority(Priorities.ENTITY_CODER)
final class NoQueryFilter implements ContainerRequestFilter {

    /** Whether the route reads none: those that do, by {@link Query}, take the {@code UriInfo} it is in. */
    static boolean belongsBefore(Method route) {
        return !List.of(route.getParameterTypes()).contains(UriInfo.class);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Query.unread(request.getUriInfo()).ifPresent(words -> request.abortWith(words.toResponse()));
    }
}
