package dev.gatehouse.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer that is given again as it was: status, headers and body.
 *
 * @param afterLogin whether it was given to somebody who had just logged in, and so may hold what is for those alone
 */
record KeptAnswer(int status, Map<String, String> headers, String body, boolean afterLogin) {
    private static final String CONTENT_LENGTH = "Content-Length";

    static KeptAnswer of(ContainerResponseContext response, boolean afterLogin) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove(CONTENT_LENGTH);
        return new KeptAnswer(response.getStatus(), headers, text(response.getEntity()), afterLogin);
    }

    private static String text(Object entity) {
        return entity instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
    }

    String text() {
        return new String(AnswerJson.write(this), StandardCharsets.UTF_8);
    }

    /** What {@link #text} wrote. */
    static KeptAnswer read(String text) {
        ObjectNode kept = StrictJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        kept.get("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().textValue()));
        return new KeptAnswer(
                kept.get("status").intValue(),
                headers,
                kept.get("body").textValue(),
                kept.path("afterLogin").asBoolean(true));
    }

    Response toResponse() {
        var response = Response.status(status);
        if (!body.isEmpty()) {
            response.entity(body.getBytes(StandardCharsets.UTF_8));
        }
        headers.forEach(response::header);
        return response.header("Idempotent-Replayed", "true").build();
    }
}
