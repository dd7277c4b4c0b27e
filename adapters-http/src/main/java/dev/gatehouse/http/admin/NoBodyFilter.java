package dev.gatehouse.http.admin;

import jakarta.annotation.Priority;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;

/** Refuses members before a deed that reads none, so that nobody who meant one of them to prevent something has it done all the same. */
@Priority(Priorities.ENTITY_CODER)
final class NoBodyFilter implements ContainerRequestFilter {
    /** Whether the route does something and reads no body: those that do take its bytes. */
    static boolean belongsBefore(Method route) {
        boolean doesSomething = route.isAnnotationPresent(POST.class) || route.isAnnotationPresent(DELETE.class);
        return doesSomething && !List.of(route.getParameterTypes()).contains(byte[].class);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        AdminBody.unread(body).ifPresent(words -> request.abortWith(words.toResponse()));
    }
}
