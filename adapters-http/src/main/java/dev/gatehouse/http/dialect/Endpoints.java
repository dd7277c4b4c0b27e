package dev.gatehouse.http.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths that lead somewhere: exactly as spelled, or of a form such as {@code /users/{id}}, with their methods. */
final class Endpoints {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

    private record Template(Pattern form, Set<String> methods) {}

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    void add(Map<String, Set<String>> endpoints) {
        endpoints.forEach((path, methods) -> {
            if (path.indexOf('{') < 0) {
                exact.put(path, methods);
            } else {
                templates.add(new Template(form(path), methods));
            }
        });
    }

    /** The methods that the path takes; none if it leads nowhere. */
    Set<String> methods(String path) {
        var known = exact.get(path);
        return known != null
                ? known
                : templates.stream()
                        .filter(template -> template.form().matcher(path).matches())
                        .findFirst()
                        .map(Template::methods)
                        .orElse(Set.of());
    }

    /** A variable is one segment, or the part of one before a verb: linear in the length of a path. */
    private static Pattern form(String path) {
        var literals = VARIABLE.split(path, -1);
        var form = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            form.append("[^/:]+").append(Pattern.quote(literals[i]));
        }
        return Pattern.compile(form.toString());
    }
}
