package dev.gatehouse.http.admin;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation while it is described: what it takes, what it answers, and with which statuses it refuses. */
final class Operation {
    private static final String JSON = "application/json";
    private static final String JSON_LINES = "application/jsonl";
    private static final String CSV = "text/csv";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    /** Whatever is called can be called with a wrong header or credential, too often, and while we are in trouble. */
    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 429, 500, 503);

    private final String id;
    private final String summary;
    private final List<Map<String, Object>> parameters = new ArrayList<>();
    private final SortedSet<Integer> problems = new TreeSet<>(ALWAYS);
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final List<Integer> statuses = new ArrayList<>(List.of(204));

    private Operation(String id, String summary) {
        this.id = id;
        this.summary = summary;
    }

    /** One of that name, for generated clients, that does what the sentence says; it answers 204 unless said otherwise. */
    static Operation operation(String id, String summary) {
        return new Operation(id, summary);
    }

    /** Asked for with these parameters. */
    Operation asks(Map<String, Object> parameter) {
        parameters.add(parameter);
        return this;
    }

    /** A page of a list: so many, from there. */
    Operation pages() {
        return asks(Parameters.LIMIT).asks(Parameters.CURSOR);
    }

    /** A change of a version that must be named. */
    Operation ofVersion() {
        return refuses(412).refuses(428).asks(Parameters.IF_MATCH);
    }

    /** A change of a version that may be named. */
    Operation ofAnyVersion() {
        return refuses(412).asks(Parameters.MAY_MATCH);
    }

    /** Takes a body of that schema. */
    Operation takes(String schema) {
        return takes(Map.of("schema", Schema.of(schema)), List.of(JSON));
    }

    /** Takes a merge patch (RFC 7396) of that schema. */
    Operation patches(String schema) {
        return takes(Map.of("schema", Schema.of(schema)), List.of(MERGE_PATCH, JSON));
    }

    /** Takes lines, each an object of that schema; or the same as CSV. */
    Operation takesLines(String schema) {
        return takes(linesOf(schema, Schema.text()), List.of(JSON_LINES, "application/x-ndjson", CSV));
    }

    /** Streams lines, each an object of that schema. */
    Operation streams(String schema) {
        statuses.set(0, 200);
        content.put(JSON_LINES, linesOf(schema, Schema.bytes()));
        return this;
    }

    /** The same as CSV, where it is asked for. */
    Operation orAsCsv() {
        content.put(CSV, Map.of("schema", Schema.bytes()));
        return asks(Parameters.of("format", "How it is written.", Schema.words(List.of("jsonl", "csv"))));
    }

    /** One whole to generated clients, for only OpenAPI 3.2 can say what each line of it is. */
    private static Map<String, Object> linesOf(String schema, Map<String, Object> whole) {
        return Schema.sorted(Map.of("schema", whole, "x-item-schema", Schema.of(schema)));
    }

    private Operation takes(Map<String, Object> form, List<String> types) {
        var forms = new LinkedHashMap<String, Object>();
        types.forEach(type -> forms.put(type, form));
        body.put("required", true);
        body.put("content", forms);
        return refuses(413).refuses(415);
    }

    /** Shows something of that schema. */
    Operation shows(String schema) {
        return answers(200, JSON, Schema.of(schema));
    }

    /** Makes something, and shows it in that schema. */
    Operation makes(String schema) {
        return answers(201, JSON, Schema.of(schema));
    }

    /** Answers 201 where it makes what it shows. */
    Operation orMakes() {
        statuses.add(201);
        return this;
    }

    /** Answers with something of another type. */
    Operation answers(int code, String type, Map<String, Object> schema) {
        statuses.set(0, code);
        content.put(type, Map.of("schema", schema));
        return this;
    }

    /** The answer carries the tag of what it shows. */
    Operation tagged() {
        headers.put("ETag", Map.of("$ref", "#/components/headers/ETag"));
        return this;
    }

    /** The answer says where what was made is. */
    Operation located() {
        headers.put("Location", Map.of("$ref", "#/components/headers/Location"));
        return this;
    }

    /** Something else, or a rule of the house, may stand against it. */
    Operation conflicts() {
        return refuses(409);
    }

    Operation refuses(int code) {
        problems.add(code);
        return this;
    }

    /** The operation of that verb and those variables of the path, which needs that permission. */
    Map<String, Object> describe(String verb, Collection<String> variables, String tag, Permission permission) {
        var all = new ArrayList<Map<String, Object>>();
        variables.forEach(variable -> all.add(Parameters.ofPath(variable)));
        all.addAll(parameters);
        if (!variables.isEmpty()) {
            refuses(404);
        }
        if (verb.equals("POST")) {
            all.add(Parameters.IDEMPOTENCY_KEY);
            headers.put("Idempotent-Replayed", Map.of("$ref", "#/components/headers/Idempotent-Replayed"));
            refuses(409).refuses(422);
        }
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("description", summary + " " + needs(permission));
        operation.put("tags", List.of(tag));
        operation.put("x-permission", permission.word());
        operation.put("parameters", all);
        Optional.of(body).filter(taken -> !taken.isEmpty()).ifPresent(taken -> operation.put("requestBody", taken));
        operation.put("responses", responses());
        return operation;
    }

    /** Who may call it, in a sentence. */
    private static String needs(Permission permission) {
        var holders = Stream.of(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::word)
                .collect(Collectors.joining(", "));
        return "Needs the permission " + permission.word() + " (of roles: " + holders + ").";
    }

    private Map<String, Object> responses() {
        var done = new LinkedHashMap<String, Object>();
        done.put("description", "Done");
        done.put("headers", headers);
        if (!content.isEmpty()) {
            done.put("content", content);
        }
        var responses = new LinkedHashMap<String, Object>();
        statuses.forEach(status -> responses.put(Integer.toString(status), done));
        problems.forEach(code -> responses.put(Integer.toString(code), Problems.response(code)));
        return responses;
    }
}
