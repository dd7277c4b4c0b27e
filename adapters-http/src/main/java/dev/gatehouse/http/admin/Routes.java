package dev.gatehouse.http.admin;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes of resources, as their annotations say. */
final class Routes {
    /** One method of one path. */
    record Route(String path, String verb, Method method) {}

    private Routes() {}

    /** Every route, in the order of the paths. */
    static List<Route> of(List<? extends AdminResource> resources) {
        return resources.stream()
                .map(Object::getClass)
                .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> route(type, method).stream()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::verb))
                .toList();
    }

    /** The methods of each path. */
    static Map<String, Set<String>> endpoints(List<Route> routes) {
        var endpoints = new TreeMap<String, Set<String>>();
        routes.forEach(route -> endpoints
                .computeIfAbsent(route.path(), fresh -> new TreeSet<>())
                .add(route.verb()));
        return endpoints;
    }

    private static Optional<Route> route(Class<?> resource, Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
                .findFirst()
                .map(verb -> new Route(path(resource, method), verb.value(), method));
    }

    private static String path(Class<?> resource, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var base = resource.getAnnotation(Path.class).value();
        return own.map(path -> base + (path.startsWith("/") ? path : "/" + path))
                .orElse(base);
    }
}
