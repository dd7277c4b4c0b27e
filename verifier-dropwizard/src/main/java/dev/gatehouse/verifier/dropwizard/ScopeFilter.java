package dev.gatehouse.verifier.dropwizard;

import dev.gatehouse.verifier.VerifiedToken;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Set;

/** Refuses bearers whose token lacks a scope of the resource. */
@Priority(Priorities.AUTHORIZATION)
final class ScopeFilter implements ContainerRequestFilter {
    private final List<String> scopes;

    ScopeFilter(RequiresScope required) {
        this.scopes = List.of(required.value());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isAllowed = request.getSecurityContext().getUserPrincipal() instanceof VerifiedToken token
                && token.scopes().containsAll(Set.copyOf(scopes));
        if (!isAllowed) {
            request.abortWith(Challenge.INSUFFICIENT.answer(scopes.toArray(String[]::new)));
        }
    }
}
