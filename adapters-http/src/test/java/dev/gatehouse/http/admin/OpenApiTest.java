package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.http.wire.AnswerJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description is one that tools can read (OpenAPI 3.1.0), of the routes that there are and of no others. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> COMPONENTS =
            Set.of("securitySchemes", "parameters", "headers", "responses", "schemas");

    private final List<Routes.Route> routes = Routes.of(AdminDoubles.admin().resources().stream()
            .filter(AdminResource.class::isInstance)
            .map(AdminResource.class::cast)
            .toList());

    private JsonNode document = JSON.createObjectNode();

    /** An operation with where it stands. */
    private record Described(String verb, String path, JsonNode text) {}

    @BeforeEach
    void read() throws IOException {
        document = JSON.readTree(AnswerJson.write(OpenApi.of(routes)));
    }

    @Test
    void everyRouteIsDescribedAndNoOther() { // H1
        var there =
                routes.stream().map(route -> route.verb() + " " + route.path()).toList();

        assertThat(operations().map(one -> one.verb() + " " + one.path()))
                .containsExactlyInAnyOrderElementsOf(there)
                .hasSizeGreaterThan(45);
        assertThat(OpenApi.operations().keySet()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void theDocumentHasTheMembersThatItMust() {
        assertThat(document.get("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(names(document.get("info"))).contains("title", "version", "description");
        assertThat(document.get("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(COMPONENTS);
        document.get("security")
                .forEach(either -> assertThat(either.fieldNames())
                        .toIterable()
                        .allSatisfy(scheme -> assertThat(document.at("/components/securitySchemes")
                                        .has(scheme))
                                .isTrue()));
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(operations().map(one -> one.text().get("operationId").textValue()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.text().get("summary").textValue()).endsWith(".");
            assertThat(one.text().get("description").textValue())
                    .contains(one.text().get("x-permission").textValue() + " (", "admin");
            assertThat(document.get("tags").findValuesAsText("name"))
                    .contains(one.text().at("/tags/0").textValue());
        });
    }

    @Test
    void everyVariableOfAPathIsAParameterThatMustBeThere() {
        assertThat(operations())
                .allSatisfy(one -> assertThat(parameters(one)
                                .filter(parameter ->
                                        parameter.get("in").textValue().equals("path"))
                                .filter(parameter -> parameter.get("required").booleanValue())
                                .map(parameter -> parameter.get("name").textValue()))
                        .containsExactlyElementsOf(VARIABLE.matcher(one.path())
                                .results()
                                .map(found -> found.group(1))
                                .toList()));
    }

    @Test
    void noParameterIsSaidTwiceAndEachHasASchema() {
        assertThat(operations()).allSatisfy(one -> {
            assertThat(parameters(one)
                            .map(each -> each.get("in").textValue() + " "
                                    + each.get("name").textValue()))
                    .doesNotHaveDuplicates();
            assertThat(parameters(one)).allSatisfy(each -> {
                assertThat(each.get("in").textValue()).isIn("path", "query", "header");
                assertThat(each.get("schema").isObject()).isTrue();
                assertThat(each.get("description").textValue()).isNotBlank();
            });
        });
    }

    @Test
    void whatIsLinesIsOneWholeToClientsThatAreGenerated() {
        var lines = document.get("paths").findValues("application/jsonl");

        assertThat(lines).hasSize(5).allSatisfy(media -> {
            assertThat(media.at("/schema/type").textValue()).isEqualTo("string");
            assertThat(document.at(media.at("/x-item-schema/$ref").textValue().substring(1))
                            .toString())
                    .contains("properties")
                    .doesNotContain("anyOf"); // which generators take only where an operation refers to it
        });
    }

    @Test
    void noClientThatIsGeneratedEmptiesAListByLeavingItOut() { // those for Java send [] for a list that cannot be null
        var change = document.at("/components/schemas/ClientChange/properties");

        assertThat(List.of("audiences", "permissions"))
                .allSatisfy(list -> assertThat(change.get(list).get("type")).hasSize(2));
    }

    @Test
    void everyMomentIsDescribedAsOne() {
        var members = document.at("/components/schemas").findValues("properties").stream()
                .flatMap(all -> all.properties().stream())
                .filter(member -> member.getKey().matches(".*At|since|until|lastUsed"))
                .toList();

        assertThat(members)
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        member -> assertThat(member.getValue().path("format").asText())
                                .as(member.getKey())
                                .isEqualTo("date-time"));
    }

    @Test
    void everyAnswerSaysWhatItIsAndOneOfThemIsGood() {
        assertThat(operations()).allSatisfy(one -> {
            var statuses = names(one.text().get("responses"));
            assertThat(statuses).allMatch(status -> status.matches("[2-5][0-9][0-9]"));
            assertThat(statuses.stream().filter(status -> status.startsWith("2")))
                    .as("201 as well where one that is put may be the first")
                    .hasSizeBetween(1, one.verb().equals("PUT") ? 2 : 1);
            assertThat(statuses).contains("400", "401", "403", "429", "500", "503");
            one.text()
                    .get("responses")
                    .forEach(answer -> assertThat(
                                    resolved(answer).path("description").textValue())
                            .isNotBlank());
        });
    }

    @Test
    void whatMustBeNamedIsAParameterAndItsAbsenceAProblem() {
        assertThat(operations()).allSatisfy(one -> {
            var responses = names(one.text().get("responses"));
            assertThat(parameters(one)
                            .anyMatch(each -> each.get("name").textValue().equals("Idempotency-Key")))
                    .isEqualTo(one.verb().equals("POST"))
                    .isEqualTo(responses.contains("422"));
            assertThat(parameters(one)
                            .anyMatch(each -> each.get("name").textValue().equals("If-Match")))
                    .isEqualTo(responses.contains("412"));
            assertThat(one.text().has("requestBody")).isEqualTo(responses.contains("415"));
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo() {
        var references = document.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        for (var kind : List.of("parameters", "headers", "responses", "schemas")) {
            assertThat(names(document.at("/components/" + kind)))
                    .allMatch(name -> name.matches("[A-Za-z0-9._-]+"))
                    .allSatisfy(name -> assertThat(references).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void everyObjectHasANameAndRequestsTakeNothingElse() { // H3
        assertThat(operations())
                .allSatisfy(one -> one.text()
                        .at("/requestBody/content")
                        .forEach(taken ->
                                assertThat(taken.findValuesAsText("$ref")).hasSize(1)));
        document.at("/components/schemas").properties().forEach(schema -> {
            var members = schema.getValue().get("properties");
            assertThat(members.findValuesAsText("type")).as(schema.getKey()).doesNotContain("object");
            assertThat(names(members)).as(schema.getKey()).containsAll(required(schema.getValue()));
            assertThat(schema.getKey()).doesNotStartWith("New"); // NewBan makes a Ban in clients for Go
        });
        operations()
                .flatMap(one -> one.text().at("/requestBody/content").findValuesAsText("$ref").stream())
                .forEach(this::assertClosed);
    }

    private void assertClosed(String reference) {
        var schema = document.at(reference.substring(1));
        assertThat(schema.path("additionalProperties").asBoolean(true))
                .as(reference)
                .isFalse();
        schema.findValuesAsText("$ref").forEach(this::assertClosed);
    }

    private static List<String> required(JsonNode schema) {
        return elements(schema.get("required")).map(JsonNode::textValue).toList();
    }

    private Stream<Described> operations() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(one ->
                                new Described(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue())));
    }

    private Stream<JsonNode> parameters(Described operation) {
        return elements(operation.text().get("parameters")).map(this::resolved);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
