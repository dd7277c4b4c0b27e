package dev.gatehouse.http.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a request while it is put together: {@link AdminBody} takes these members and no others. */
final class Form {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** A member that must be there, and that is not {@code null} unless its schema says so. */
    Form needs(String name, Map<String, Object> schema) {
        required.add(name);
        return takes(name, schema);
    }

    /** A member that may be left out; {@code null} says as little. */
    Form may(String name, Map<String, Object> schema) {
        return takes(name, Schema.orNull(schema));
    }

    /** A member that may be left out, and is not {@code null} unless its schema says so. */
    Form takes(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    Map<String, Object> schema() {
        var schema = new LinkedHashMap<>(Schema.object(properties, required));
        schema.put("additionalProperties", false);
        return schema;
    }
}
