package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.text.StringSubstitutor;

/** Reads YAML, and only then fills in variables, so that no character of a value can change what the file means. */
final class YamlTree {
    private static final String DEFAULTS = "/dev/gatehouse/launcher/defaults.yml";

    private final ObjectMapper yaml = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private final UnaryOperator<String> variables;

    /** With the variables of this process's environment. */
    YamlTree() {
        this(System.getenv());
    }

    /**
     * With those variables: in the place of an empty one its default holds, as in a shell; one that is not set and has no
     * default stays as it is written.
     */
    YamlTree(Map<String, String> environment) {
        var set = substitutor(environment, value -> !value.isEmpty());
        var empty = substitutor(environment, String::isEmpty);
        this.variables = text -> empty.replace(set.replace(text));
    }

    private static StringSubstitutor substitutor(Map<String, String> environment, Predicate<String> which) {
        return new StringSubstitutor(environment.entrySet().stream()
                .filter(variable -> which.test(variable.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What holds where a configuration says nothing. */
    ObjectNode defaults() {
        try (var defaults = YamlTree.class.getResourceAsStream(DEFAULTS)) {
            if (defaults == null) {
                throw new IllegalStateException("the defaults are not in the jar");
            }
            return read(defaults);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the file says; an empty file says nothing. */
    ObjectNode read(InputStream file) throws IOException {
        var root = yaml.readTree(file);
        if (root.isMissingNode() || root.isNull()) {
            return yaml.createObjectNode();
        }
        if (root instanceof ObjectNode settings) {
            return (ObjectNode) filled(settings);
        }
        throw new IllegalArgumentException("is no list of settings");
    }

    private JsonNode filled(JsonNode node) {
        switch (node) {
            case ObjectNode object -> object.properties().forEach(member -> member.setValue(filled(member.getValue())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, filled(array.get(i)));
                }
            }
            case TextNode text -> {
                return TextNode.valueOf(variables.apply(text.textValue()));
            }
            default -> {
                return node;
            }
        }
        return node;
    }
}
