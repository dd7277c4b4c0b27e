package dev.gatehouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.domain.registration.ClientKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the public keys of a client from JSON. */
public final class KeySets {
    private static final String KEYS = "keys";

    private KeySets() {}

    /** The JWK set as {@link ClientKeys} writes it, or empty if it is none. */
    public static Optional<String> parse(JsonNode set) {
        return set.path(KEYS).isArray() && set.path(KEYS).valueStream().allMatch(JsonNode::isObject)
                ? ClientKeys.parse(
                        set.path(KEYS).valueStream().map(KeySets::texts).toList())
                : Optional.empty();
    }

    /** A member that is no text is there all the same: it may be one that no public key has. */
    private static Map<String, String> texts(JsonNode key) {
        var texts = new HashMap<String, String>();
        key.properties()
                .forEach(member -> texts.put(
                        member.getKey(),
                        member.getValue().isTextual() ? member.getValue().textValue() : ""));
        return texts;
    }
}
