package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.IdentifyAdministrator;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Puts a filter before every route of the administration, and starts nothing that has a route without a permission. */
final class AdminGuard implements DynamicFeature {
    private final IdentifyAdministrator identify;

    AdminGuard(IdentifyAdministrator identify) {
        this.identify = identify;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        if (!AdminResource.class.isAssignableFrom(route.getResourceClass())) {
            return;
        }
        var needs = route.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(route.getResourceMethod() + " declares no permission");
        }
        context.register(new AdminFilter(identify, needs.value()));
    }
}
