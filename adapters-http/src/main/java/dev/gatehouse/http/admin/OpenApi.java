package dev.gatehouse.http.admin;

import dev.gatehouse.http.admin.Routes.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Describes routes as OpenAPI 3.1 does, from the routes themselves: so it says nothing that is not there. */
final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}]+)}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Object> PROBLEM = Map.of(
            "description",
            "A problem (RFC 9457)",
            "content",
            Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

    private OpenApi() {}

    static Map<String, Object> of(List<Route> routes) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        routes.forEach(route -> paths.computeIfAbsent(route.path(), fresh -> new LinkedHashMap<>())
                .put(route.verb().toLowerCase(Locale.ROOT), operation(route)));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Gatehouse administration", "version", "1"));
        document.put("security", List.of(Map.of("accessToken", List.of()), Map.of("keyAndSecret", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("securitySchemes", schemes(), "schemas", Map.of("Problem", problem())));
        return document;
    }

    private static Map<String, Object> operation(Route route) {
        var name = route.method().getDeclaringClass().getSimpleName().replace("Resource", "");
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", route.method().getName() + name);
        operation.put("summary", words(route.method().getName()) + ": " + words(name));
        operation.put("tags", List.of(words(name)));
        operation.put(
                "x-permission",
                route.method().getAnnotation(Needs.class).value().word());
        var parameters = VARIABLE.matcher(route.path())
                .results()
                .map(found -> parameter(found.group(1)))
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", Map.of("2XX", Map.of("description", "Done"), "4XX", PROBLEM, "5XX", PROBLEM));
        return operation;
    }

    private static Map<String, Object> parameter(String name) {
        return Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> schemes() {
        return Map.of(
                "accessToken", Map.of("type", "http", "scheme", "bearer"),
                "keyAndSecret", Map.of("type", "http", "scheme", "basic"));
    }

    private static Map<String, Object> problem() {
        var text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "required",
                List.of("type", "title", "status"),
                "properties",
                Map.of(
                        "type", text,
                        "title", text,
                        "status", Map.of("type", "integer"),
                        "instance", text,
                        "reason", text,
                        "errors", Map.of("type", "array", "items", Map.of("type", "object"))));
    }

    private static String words(String name) {
        return String.join(" ", HUMP.split(name)).toLowerCase(Locale.ROOT);
    }
}
