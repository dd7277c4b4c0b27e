package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.Test;

/** The routes as Jersey sees them: each declares what it needs, and is known to the gate under the same path. */
class RoutesTest {
    private final Admin admin = AdminDoubles.admin();

    @Test
    void everyRouteDeclaresWhatItNeedsAndWhoCalls() { // H1
        assertThat(methods()).isNotEmpty().allSatisfy(method -> {
            assertThat(method.isAnnotationPresent(Needs.class)).isTrue();
            assertThat(callers(method)).containsExactly(Caller.class);
        });
    }

    @Test
    void theGateKnowsEveryRouteOfJersey() { // H1
        var paths = models().flatMap(RoutesTest::paths).toList();

        assertThat(admin.endpoints().keySet())
                .containsAll(paths)
                .hasSize(paths.size() + 1)
                .contains(DescriptionResource.PATH);
    }

    @Test
    void aRouteReadsAQueryIfParametersOfItAreDescribed() throws IOException { // H3
        var routes = Routes.of(resources().map(AdminResource.class::cast).toList());
        var paths = new ObjectMapper()
                .readTree(AnswerJson.write(OpenApi.of(routes)))
                .get("paths");

        assertThat(routes)
                .allSatisfy(route -> assertThat(NoQueryFilter.belongsBefore(route.method()))
                        .as(route.verb() + " " + route.path())
                        .isEqualTo(parameters(
                                        paths.get(route.path()).get(route.verb().toLowerCase(Locale.ROOT)))
                                .noneMatch(RoutesTest::isOfTheQuery)));
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.get("parameters").spliterator(), false);
    }

    /** Those that are shared are named by reference; of these the ones of headers have other names. */
    private static boolean isOfTheQuery(JsonNode parameter) {
        return parameter.has("$ref")
                ? Set.of("Limit", "Cursor", "Order", "Force")
                        .contains(parameter.get("$ref").textValue().replace("#/components/parameters/", ""))
                : parameter.get("in").textValue().equals("query");
    }

    private Stream<Method> methods() {
        return models().flatMap(resource -> Stream.concat(Stream.of(resource), resource.getChildResources().stream()))
                .flatMap(resource -> resource.getResourceMethods().stream())
                .map(ResourceMethod::getInvocable)
                .map(invocable -> invocable.getDefinitionMethod());
    }

    private static Stream<Class<?>> callers(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Auth.class))
                .map(Parameter::getType);
    }

    private Stream<Resource> models() {
        return resources().map(resource -> Resource.from(resource.getClass()));
    }

    private Stream<Object> resources() {
        return admin.resources().stream().filter(AdminResource.class::isInstance);
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
