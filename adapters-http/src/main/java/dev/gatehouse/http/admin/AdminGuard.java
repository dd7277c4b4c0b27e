package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.NoteRefusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Puts filters before every route of the administration, and starts nothing that has a route without a permission. */
final class AdminGuard implements DynamicFeature {
    private final IdentifyAdministrator identify;
    private final NoteRefusal note;
    private final AnswerOnce answerOnce;

    AdminGuard(IdentifyAdministrator identify, NoteRefusal note, AnswerOnce answerOnce) {
        this.identify = identify;
        this.note = note;
        this.answerOnce = answerOnce;
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
        context.register(new RefusalFilter(note, needs.value()));
        if (NoQueryFilter.belongsBefore(route.getResourceMethod())) {
            context.register(new NoQueryFilter());
        }
        if (NoBodyFilter.belongsBefore(route.getResourceMethod())) {
            context.register(new NoBodyFilter());
        }
        if (route.getResourceMethod().isAnnotationPresent(POST.class)) {
            context.register(new AnswerOnceFilter(answerOnce));
        }
    }
}
