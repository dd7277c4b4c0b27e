package dev.gatehouse.http.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of requests as they are described; those that many operations take stand among the components. */
final class Parameters {
    static final Map<String, Object> LIMIT = shared("Limit");
    static final Map<String, Object> CURSOR = shared("Cursor");
    static final Map<String, Object> ORDER = shared("Order");
    static final Map<String, Object> FORCE = shared("Force");
    static final Map<String, Object> IF_MATCH = shared("IfMatch");
    static final Map<String, Object> MAY_MATCH = shared("MayMatch");
    static final Map<String, Object> IDEMPOTENCY_KEY = shared("IdempotencyKey");

    private static final Map<String, Object> TAG = Schema.text("^\".+\"$");

    private Parameters() {}

    /** Those of the components, by their names. */
    static Map<String, Object> components() {
        var all = new LinkedHashMap<String, Object>();
        var size = new LinkedHashMap<>(Schema.number(1, Query.MOST));
        size.put("default", Query.USUAL);
        all.put("Limit", of("limit", "How many the page shall have.", size));
        all.put(
                "Cursor",
                of("cursor", "Where the page begins: the next of the page before.", Schema.text(Query.LONGEST)));
        all.put("Order", of("order", "Which end of the order comes first.", Schema.words(List.of("asc", "desc"))));
        all.put("Force", of("force", "Whether to do it though the caller could not come back.", Schema.flag()));
        all.put("IfMatch", header("If-Match", true, "The ETag of what is changed.", TAG));
        all.put("MayMatch", header("If-Match", false, "The ETag of what is changed; without it, any.", TAG));
        all.put(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        false,
                        "A name of this request: repeated under it within a day, it is done once and answered alike.",
                        Schema.text(AnswerOnceFilter.LONGEST)));
        return all;
    }

    /** A parameter of the query that may be left out. */
    static Map<String, Object> of(String name, String description, Map<String, Object> schema) {
        return parameter(name, "query", false, description, schema);
    }

    /** A parameter of the query that must be there. */
    static Map<String, Object> needed(String name, String description, Map<String, Object> schema) {
        return parameter(name, "query", true, description, schema);
    }

    private static Map<String, Object> header(
            String name, boolean isNeeded, String description, Map<String, Object> schema) {
        return parameter(name, "header", isNeeded, description, schema);
    }

    /** A variable of a path; only numbers are told from other texts. */
    static Map<String, Object> ofPath(String name) {
        return parameter(
                name,
                "path",
                true,
                "Which one is meant.",
                name.equals("number") ? Schema.number(1, Integer.MAX_VALUE) : Schema.text("^[^/:]+(:[^/:]+)?$"));
    }

    private static Map<String, Object> parameter(
            String name, String place, boolean isNeeded, String description, Map<String, Object> schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", place);
        parameter.put("required", isNeeded);
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> shared(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }
}
