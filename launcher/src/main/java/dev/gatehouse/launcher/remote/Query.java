package dev.gatehouse.launcher.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of a request. Immutable. */
record Query(Map<String, String> parameters) {
    /** Asks for nothing in particular. */
    static final Query EMPTY = new Query(Map.of());

    /** The same with one more parameter, if there is something to say. */
    Query with(String name, Optional<String> value) {
        return value.map(text -> with(name, text)).orElse(this);
    }

    Query with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Query(more);
    }

    /** As it stands behind a path. */
    String text() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A text as one segment of a path, or one value of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
