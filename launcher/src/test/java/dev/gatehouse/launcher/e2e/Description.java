package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server says of its administration, and whether it keeps to that. */
final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonShape shape;

    private Description(JsonNode document) {
        this.document = document;
        this.shape = new JsonShape(document);
    }

    /** One operation as it is described. */
    record Operation(String verb, String path, JsonNode text) {
        String id() {
            return text.get("operationId").textValue();
        }

        boolean takesBody() {
            return text.has("requestBody");
        }

        /** The path with something that may be there for each variable. */
        String somewhere() {
            return path.replaceAll("\\{[^}]+}", "999");
        }
    }

    static Description of(Caller server) {
        return new Description(parsed(server.get("/admin/v1/openapi.json").text()));
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    JsonNode document() {
        return document;
    }

    JsonNode resolved(JsonNode node) {
        return shape.resolved(node);
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(
                                new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        return all;
    }

    /** The operation to which a request goes; fails if there is none, or more than one. */
    Operation operation(String verb, String target) {
        var path = URI.create(target).getRawPath();
        var those = operations().stream()
                .filter(one -> one.verb().equals(verb)
                        && form(one.path()).matcher(path).matches())
                .toList();
        assertThat(those).as("%s %s", verb, target).hasSize(1);
        return those.getFirst();
    }

    private static Pattern form(String path) {
        return Pattern.compile(Stream.of(path.split("\\{[^}]+}", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/:]+" + b)
                .orElseThrow());
    }

    List<JsonNode> parameters(Operation operation, String place) {
        return JsonShape.elements(operation.text().get("parameters")).stream()
                .map(shape::resolved)
                .filter(one -> one.get("in").textValue().equals(place))
                .toList();
    }

    /** Fails unless the operation takes such a body. */
    void assertTakes(Operation operation, String type, String body) {
        var form = operation.text().at("/requestBody/content").path(type);
        var schema = form.path(form.has("x-item-schema") ? "x-item-schema" : "schema");
        assertThat(schema.isMissingNode())
                .as("%s takes %s", operation.id(), type)
                .isFalse();
        assertThat(shape.flaws(schema, parsed(body)))
                .as("%s of %s", body, operation.id())
                .isEmpty();
    }

    /** Fails unless the answer is one that is described: status, type, body and headers. */
    void assertAnswers(Operation operation, Answer answer) {
        var what = operation.id() + " answered " + answer.status() + " " + answer.text();
        var described = operation.text().get("responses").path(Integer.toString(answer.status()));
        assertThat(described.isMissingNode()).as(what).isFalse();
        var response = shape.resolved(described);
        response.path("headers").properties().forEach(header -> {
            if (shape.resolved(header.getValue()).get("required").booleanValue()) {
                assertThat(answer.header(header.getKey()))
                        .as("%s of %s", header.getKey(), what)
                        .isNotEmpty();
            }
        });
        if (!response.has("content")) {
            assertThat(answer.text()).as(what).isEmpty();
            return;
        }
        var type = answer.header("Content-Type").split(";", 2)[0];
        var schema = response.get("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as("%s of type %s", what, type).isFalse();
        if (type.endsWith("json")) {
            assertThat(shape.flaws(schema, parsed(answer.text()))).as(what).isEmpty();
        }
    }

    /** What is wrong with a value that should be of that schema. */
    List<String> flaws(String schema, JsonNode value) {
        return shape.flaws(document.at("/components/schemas").path(schema), value);
    }
}
