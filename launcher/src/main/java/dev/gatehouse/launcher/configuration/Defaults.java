package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Fills in what a configuration does not say, member by member. A list replaces the default list, but each connector keeps
 * the bounds of the default one, so that a changed port never opens a soft connector.
 */
final class Defaults {
    private static final String CONNECTORS = "Connectors";

    private Defaults() {}

    /** What was said, complete. */
    static ObjectNode fill(ObjectNode said, ObjectNode defaults) {
        var whole = defaults.deepCopy();
        said.properties()
                .forEach(member -> whole.set(
                        member.getKey(), merged(member.getKey(), member.getValue(), whole.path(member.getKey()))));
        return whole;
    }

    private static JsonNode merged(String name, JsonNode said, JsonNode fallback) {
        if (said.isNull()) {
            return fallback.isMissingNode() ? said : fallback;
        }
        if (said instanceof ObjectNode object && fallback instanceof ObjectNode defaults) {
            return fill(object, defaults);
        }
        if (said instanceof ArrayNode list && name.endsWith(CONNECTORS)) {
            return connectors(list, fallback.path(0));
        }
        return said;
    }

    private static ArrayNode connectors(ArrayNode said, JsonNode fallback) {
        var whole = said.arrayNode();
        said.forEach(one -> whole.add(
                one instanceof ObjectNode connector && fallback instanceof ObjectNode defaults
                        ? fill(connector, defaults)
                        : one));
        return whole;
    }
}
