package dev.gatehouse.launcher.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Compares JSON with the schemas of a description: as much of JSON Schema 2020-12 as that speaks, and a word that it does not
 * know fails. A member that no schema names is a flaw, whatever its schema says of others.
 */
record JsonShape(JsonNode document) {
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "additionalProperties",
            "anyOf",
            "default",
            "enum",
            "format",
            "items",
            "maxLength",
            "maximum",
            "minLength",
            "minimum",
            "pattern",
            "properties",
            "required",
            "type");

    /** Where the value is not as the schema says, and how. */
    List<String> flaws(JsonNode schema, JsonNode value) {
        var flaws = new ArrayList<String>();
        compare(schema, value, "", flaws);
        return flaws;
    }

    private void compare(JsonNode schema, JsonNode value, String place, List<String> flaws) {
        schema.fieldNames().forEachRemaining(word -> note(!KNOWN.contains(word), place, "unknown word " + word, flaws));
        if (schema.has("$ref")) {
            compare(resolved(schema), value, place, flaws);
            return;
        }
        if (schema.has("anyOf")) {
            note(
                    elements(schema.get("anyOf")).stream()
                            .noneMatch(one -> flaws(one, value).isEmpty()),
                    place,
                    "none of anyOf",
                    flaws);
            return;
        }
        note(!typeFits(schema.path("type"), value), place, "is no " + schema.path("type"), flaws);
        note(schema.has("enum") && !elements(schema.get("enum")).contains(value), place, "is not in enum", flaws);
        if (value.isTextual()) {
            text(schema, value.textValue(), place, flaws);
        }
        if (value.isIntegralNumber()) {
            note(value.longValue() < schema.path("minimum").asLong(Long.MIN_VALUE), place, "is too small", flaws);
            note(value.longValue() > schema.path("maximum").asLong(Long.MAX_VALUE), place, "is too large", flaws);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            compare(schema.path("items"), value.get(i), place + "/" + i, flaws);
        }
        if (value.isObject()) {
            object(schema, value, place, flaws);
        }
    }

    /** What a reference in the document means; anything else is meant as it stands. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private void object(JsonNode schema, JsonNode value, String place, List<String> flaws) {
        elements(schema.path("required"))
                .forEach(name -> note(!value.has(name.textValue()), place, "lacks " + name, flaws));
        value.properties().forEach(member -> {
            var described = schema.path("properties").path(member.getKey());
            if (described.isMissingNode()) {
                flaws.add(place + "/" + member.getKey() + " is not described");
            } else {
                compare(described, member.getValue(), place + "/" + member.getKey(), flaws);
            }
        });
    }

    private static void text(JsonNode schema, String text, String place, List<String> flaws) {
        int length = text.codePointCount(0, text.length());
        note(length < schema.path("minLength").asInt(0), place, "is too short", flaws);
        note(length > schema.path("maxLength").asInt(Integer.MAX_VALUE), place, "is too long", flaws);
        note(schema.path("format").asText().equals("date-time") && !isTime(text), place, "is no time", flaws);
        note(
                schema.has("pattern")
                        && !Pattern.compile(schema.get("pattern").textValue())
                                .matcher(text)
                                .find(),
                place,
                "has another form",
                flaws);
    }

    private static boolean isTime(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MIN);
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private static boolean typeFits(JsonNode types, JsonNode value) {
        return types.isArray() ? elements(types).stream().anyMatch(type -> isOf(type, value)) : isOf(types, value);
    }

    private static boolean isOf(JsonNode type, JsonNode value) {
        return switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static void note(boolean isFlaw, String place, String what, List<String> flaws) {
        if (isFlaw) {
            flaws.add((place.isEmpty() ? "it" : place) + " " + what);
        }
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
