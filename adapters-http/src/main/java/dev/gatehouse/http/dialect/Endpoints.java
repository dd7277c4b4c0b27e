package dev.gatehouse.http.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths that lead somewhere: exactly as spelled, or of a form such as {@code /users/{id}}, with their methods. */
final class Endpoints {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

    private record Template(Pattern form, Set<String> methods) {}

    /** By path, those with variables among them. */
    private final Map<String, Set<String>> all = new HashMap<>();

    private List<Template> templates = List.of();

    void add(Map<String, Set<String>> endpoints) {
        all.putAll(endpoints);
        templates = all.entrySet().stream()
                .filter(endpoint -> endpoint.getKey().indexOf('{') >= 0)
                .map(endpoint -> new Template(form(endpoint.getKey()), endpoint.getValue()))
                .toList();
    }

    /** The methods that the path takes; none if it leads nowhere. */
    Set<String> methods(String path) {
        var known = all.get(path);
        return known != null
                ? known
                : templates.stream()
                        .filter(template -> template.form().matcher(path).matches())
                        .findFirst()
                        .map(Template::methods)
                        .orElse(Set.of());
    }

    /**
     * A variable is one segment, or the part of one before a verb; where there are no verbs, the last one is also two parts such as
     * {@code client:42}. Linear in the length of a path.
     */
    private Pattern form(String path) {
        boolean hasVerbs = all.keySet().stream().anyMatch(other -> other.startsWith(path + ":"));
        var literals = VARIABLE.split(path, -1);
        var form = new StringBuilder(Pattern.quote(literals[0]));
        for (int i = 1; i < literals.length; i++) {
            boolean isLast = i == literals.length - 1 && literals[i].isEmpty();
            form.append(isLast && !hasVerbs ? "[^/:]+(?::[^/:]+)?" : "[^/:]+").append(Pattern.quote(literals[i]));
        }
        return Pattern.compile(form.toString());
    }
}
