package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

/** The routes as Jersey sees them: each declares what it needs, and is known to the gate under the same path. */
class RoutesTest {
    private final Admin admin = new Admin(AdminDoubles.nothing(), List.of(), OptionalInt.empty(), List.of());

    @Test
    void everyRouteDeclaresWhatItNeedsAndWhoCalls() { // H1
        assertThat(methods()).isNotEmpty().allSatisfy(method -> {
            assertThat(method.isAnnotationPresent(Needs.class)).isTrue();
            assertThat(callers(method)).containsExactly(Caller.class);
        });
    }

    @Test
    void theGateKnowsEveryRouteOfJersey() { // H1
        var paths = resources().flatMap(RoutesTest::paths).toList();

        assertThat(admin.endpoints().keySet())
                .containsAll(paths)
                .hasSize(paths.size() + 1)
                .contains(DescriptionResource.PATH);
    }

    private Stream<Method> methods() {
        return resources()
                .flatMap(resource -> Stream.concat(Stream.of(resource), resource.getChildResources().stream()))
                .flatMap(resource -> resource.getResourceMethods().stream())
                .map(ResourceMethod::getInvocable)
                .map(invocable -> invocable.getDefinitionMethod());
    }

    private static Stream<Class<?>> callers(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Auth.class))
                .map(Parameter::getType);
    }

    private Stream<Resource> resources() {
        return admin.resources().stream()
                .filter(AdminResource.class::isInstance)
                .map(resource -> Resource.from(resource.getClass()));
    }

    private static Stream<String> paths(Resource resource) {
        var own = resource.getResourceMethods().isEmpty() ? Stream.<String>empty() : Stream.of(resource.getPath());
        var inner = resource.getChildResources().stream().map(child -> joined(resource.getPath(), child.getPath()));
        return Stream.concat(own, inner).distinct();
    }

    private static String joined(String base, String path) {
        return base + (path.startsWith("/") ? path : "/" + path);
    }
}
