package dev.gatehouse.http.admin;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The paths of resources with their methods, as their annotations say. */
final class Routes {
    private Routes() {}

    static Map<String, Set<String>> of(List<? extends AdminResource> resources) {
        var routes = new TreeMap<String, Set<String>>();
        for (var resource : resources) {
            for (var method : resource.getClass().getMethods()) {
                verb(method)
                        .ifPresent(verb -> routes.computeIfAbsent(
                                        path(resource.getClass(), method), fresh -> new TreeSet<>())
                                .add(verb));
            }
        }
        return routes;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var base = resource.getAnnotation(Path.class).value();
        return own.map(path -> base + (path.startsWith(":") || path.startsWith("/") ? path : "/" + path))
                .orElse(base);
    }
}
