package dev.gatehouse.http.wire;

import dev.gatehouse.application.port.in.IdentifyBearer;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.PolymorphicAuthValueFactoryProvider;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Guards every method that asks for a {@code @Auth Bearer}; each resource refuses in its own words. */
public final class BearerFeature implements Feature, DynamicFeature {
    private final BearerAuthenticator authenticator;
    private final Map<Class<?>, Function<BearerRefusal, Response>> words;

    /** A guard for the given resources; an {@code @Auth} anywhere else is let through to nobody. */
    public BearerFeature(IdentifyBearer identifyBearer, Map<Class<?>, Function<BearerRefusal, Response>> words) {
        this.authenticator = new BearerAuthenticator(identifyBearer);
        this.words = Map.copyOf(words);
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new PolymorphicAuthValueFactoryProvider.Binder<>(Set.of(Bearer.class, Caller.class)));
        return true;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var ofPlace = words.get(resource.getResourceClass());
        if (ofPlace != null && asksForBearer(resource)) {
            new AuthDynamicFeature(new BearerFilter(authenticator, ofPlace)).configure(resource, context);
        }
    }

    private static boolean asksForBearer(ResourceInfo resource) {
        return List.of(resource.getResourceMethod().getParameterTypes()).contains(Bearer.class);
    }
}
