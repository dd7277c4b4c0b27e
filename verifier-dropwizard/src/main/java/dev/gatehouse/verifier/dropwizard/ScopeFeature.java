package dev.gatehouse.verifier.dropwizard;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Arrays;
import java.util.Optional;

/** Puts the check of scopes before the methods that ask for it, and that of the token too where nothing else does. */
final class ScopeFeature implements DynamicFeature {
    private final TokenFilter tokens;

    ScopeFeature(TokenFilter tokens) {
        this.tokens = tokens;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        required(resource).ifPresent(required -> {
            if (!takesToken(resource)) {
                context.register(tokens);
            }
            context.register(new ScopeFilter(required));
        });
    }

    private static Optional<RequiresScope> required(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RequiresScope.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RequiresScope.class)));
    }

    private static boolean takesToken(ResourceInfo resource) {
        return Arrays.stream(resource.getResourceMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(Auth.class));
    }
}
