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
import java.util.function.UnaryOperator;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.TextStringBuilder;
import org.jspecify.annotations.Nullable;

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
        this.variables = new Variables(environment).setDisableSubstitutionInValues(true)::replace;
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

    /** A value is taken as it is, whatever it holds: a password may well contain what looks like a variable. */
    private static final class Variables extends StringSubstitutor {
        private static final int AROUND_A_NAME = "${}".length();

        private Variables(Map<String, String> environment) {
            super(environment);
        }

        @Override
        protected @Nullable String resolveVariable(String name, TextStringBuilder text, int start, int end) {
            var value = super.resolveVariable(name, text, start, end);
            boolean hasDefault = end - start > name.length() + AROUND_A_NAME;
            return hasDefault && value != null && value.isEmpty() ? null : value;
        }
    }
}
