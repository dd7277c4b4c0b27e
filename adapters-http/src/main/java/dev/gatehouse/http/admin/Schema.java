package dev.gatehouse.http.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Pieces of JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
final class Schema {
    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String NULL = "null";

    private Schema() {}

    static Map<String, Object> text() {
        return Map.of(TYPE, "string");
    }

    /** A text that is not empty, of so many characters at most. */
    static Map<String, Object> text(int longest) {
        return sorted(Map.of(TYPE, "string", "minLength", 1, "maxLength", longest));
    }

    /** A text of that form. */
    static Map<String, Object> text(String pattern) {
        return sorted(Map.of(TYPE, "string", "pattern", pattern));
    }

    /** Bytes as they are: generated clients make a file of them, where they would look for JSON in a text. */
    static Map<String, Object> bytes() {
        return sorted(Map.of(TYPE, "string", "format", "binary"));
    }

    /** One of these words. */
    static Map<String, Object> words(List<String> words) {
        return sorted(Map.of(TYPE, "string", ENUM, words));
    }

    /** One of the values, in small letters. */
    static Map<String, Object> words(Enum<?>... values) {
        return words(Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    static Map<String, Object> flag() {
        return Map.of(TYPE, "boolean");
    }

    static Map<String, Object> number(long least, long most) {
        return sorted(Map.of(TYPE, "integer", "minimum", least, "maximum", most));
    }

    /** A whole number of that size. */
    static Map<String, Object> whole(String format) {
        return sorted(Map.of(TYPE, "integer", "format", format));
    }

    /** A text that may be empty, of so many characters at most. */
    static Map<String, Object> upTo(int longest) {
        return sorted(Map.of(TYPE, "string", "maxLength", longest));
    }

    /** A time such as {@code 2027-01-31T12:00:00Z} (RFC 3339 section 5.6). */
    static Map<String, Object> time() {
        return sorted(Map.of(TYPE, "string", "format", "date-time"));
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return sorted(Map.of(TYPE, "array", "items", items));
    }

    /** The schema of that name among the components. */
    static Map<String, Object> of(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** The same, or {@code null}. */
    static Map<String, Object> orNull(Map<String, Object> schema) {
        if (!schema.containsKey(TYPE)) {
            return Map.of("anyOf", List.of(schema, Map.of(TYPE, NULL)));
        }
        var either = new LinkedHashMap<>(schema);
        either.put(TYPE, List.of(String.valueOf(schema.get(TYPE)), NULL));
        if (schema.get(ENUM) instanceof List<?> words) {
            var more = new ArrayList<Object>(words);
            more.add(null);
            either.put(ENUM, more);
        }
        return either;
    }

    /** A page of a list of those. */
    static Map<String, Object> page(String items) {
        return object(sorted(Map.of("items", list(of(items)), "next", text())), List.of("items"));
    }

    /** All of a kind. */
    static Map<String, Object> all(String items) {
        return object(Map.of("items", list(of(items))), List.of("items"));
    }

    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return sorted(Map.of(TYPE, "object", "properties", properties, "required", required));
    }

    /** The members in an order of their own, so that every server gives the same text. */
    static Map<String, Object> sorted(Map<String, Object> members) {
        return Collections.unmodifiableMap(new TreeMap<>(members));
    }
}
