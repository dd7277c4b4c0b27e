package dev.gatehouse.http.admin;

import static java.util.Map.entry;

import dev.gatehouse.http.admin.Routes.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Describes routes as OpenAPI 3.1 does: which there are is said by the routes themselves, what they mean by descriptions. */
final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^/{}]+)}");
    private static final int TAG = 3;
    private static final Map<String, String> ABOUT = Map.ofEntries(
            entry("audit", "What happened, and who did it."),
            entry("bans", "Networks from which nobody is let in."),
            entry("clients", "API clients, their secrets and tokens, and what they registered for with OAuth."),
            entry("decisions", "What a login would come to, and what an IP policy would have refused."),
            entry("keys", "The keys that sign tokens."),
            entry("networks", "Networks with a name, which IP policies share."),
            entry("sessions", "The sessions of users and of API clients, of every dialect and of OAuth."),
            entry("switches", "What is closed in an emergency: a dialect, an API client, or every password."),
            entry("throttles", "Accounts at which strangers must wait."),
            entry("users", "Users, their roles, and what they agreed to."),
            entry("whoami", "The caller."));

    private OpenApi() {}

    static Map<String, Object> of(List<Route> routes) {
        var described = operations();
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        routes.forEach(route -> paths.computeIfAbsent(route.path(), fresh -> new LinkedHashMap<>())
                .put(route.verb().toLowerCase(Locale.ROOT), operation(route, described)));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Schema.sorted(Map.of(
                        "title", "Gatehouse administration",
                        "version", "1",
                        "description", "What administrators and their machines do to a Gatehouse, by JSON over HTTP.",
                        "license", Map.of("name", "Apache License 2.0", "identifier", "Apache-2.0"),
                        "summary",
                                "Users, API clients, policies, sessions, keys, bans and the audit of a Gatehouse.")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("accessToken", List.of()), Map.of("keyAndSecret", List.of())));
        document.put("tags", tags(routes));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    /** What is said of each route, by its verb and path. */
    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        Stream.of(
                        UserDescription.operations(),
                        ClientDescription.operations(),
                        RegistrationDescription.operations(),
                        PolicyDescription.operations(),
                        HouseDescription.operations(),
                        AuditDescription.operations())
                .forEach(all::putAll);
        return all;
    }

    private static Map<String, Object> operation(Route route, Map<String, Operation> described) {
        var name = route.verb() + " " + route.path();
        var operation = described.get(name);
        if (operation == null) {
            throw new IllegalStateException(name + " is not described");
        }
        var variables = VARIABLE.matcher(route.path())
                .results()
                .map(found -> found.group(1))
                .toList();
        var permission = route.method().getAnnotation(Needs.class).value();
        return operation.describe(route.verb(), variables, tag(route.path()), permission);
    }

    /** What follows {@code /admin/v1/}, up to the next mark. */
    private static String tag(String path) {
        return path.split("[/:.]", -1)[TAG];
    }

    /** Every tag that a route has, with what it is about. */
    private static List<Map<String, Object>> tags(List<Route> routes) {
        return routes.stream()
                .map(route -> tag(route.path()))
                .distinct()
                .map(name -> Schema.sorted(Map.of("name", name, "description", about(name))))
                .toList();
    }

    private static String about(String tag) {
        return Optional.ofNullable(ABOUT.get(tag))
                .orElseThrow(() -> new IllegalStateException("nothing is said of what " + tag + " is about"));
    }

    private static Map<String, Object> components() {
        var components = new LinkedHashMap<String, Object>();
        components.put("securitySchemes", schemes());
        components.put("parameters", Parameters.components());
        components.put("headers", headers());
        components.put("responses", Problems.components());
        components.put("schemas", schemas());
        return components;
    }

    private static Map<String, Object> schemas() {
        var shown = new RecordSchemas();
        UserDescription.show(shown);
        ClientDescription.show(shown);
        RegistrationDescription.show(shown);
        PolicyDescription.show(shown);
        HouseDescription.show(shown);
        AuditDescription.show(shown);
        var all = new TreeMap<>(shown.schemas());
        Stream.of(
                        UserDescription.schemas(),
                        ClientDescription.schemas(),
                        RegistrationDescription.schemas(),
                        PolicyDescription.schemas(),
                        HouseDescription.schemas(),
                        AuditDescription.schemas())
                .forEach(all::putAll);
        return all;
    }

    private static Map<String, Object> headers() {
        return new TreeMap<>(Map.of(
                "ETag", header("The version that is shown, for If-Match.", true),
                "Location", header("Where that which was made is.", true),
                "Retry-After", header("After how many seconds to try again.", true),
                "WWW-Authenticate", header("With what to come (RFC 6750, RFC 9470).", true),
                "Idempotent-Replayed", header("That the answer is one that was given before.", false)));
    }

    private static Map<String, Object> header(String description, boolean isAlwaysThere) {
        return Schema.sorted(Map.of("description", description, "required", isAlwaysThere, "schema", Schema.text()));
    }

    private static Map<String, Object> schemes() {
        return Schema.sorted(Map.of("accessToken", scheme("bearer"), "keyAndSecret", scheme("basic")));
    }

    private static Map<String, Object> scheme(String name) {
        return Schema.sorted(Map.of("type", "http", "scheme", name));
    }
}
