package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.http.wire.AnswerJson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer in JSON, as text of another kind or without a body, which nobody may keep unless its headers say otherwise.
 *
 * @param body a record of the dialect's messages, or an ordered map
 * @param decision the decision that the answer tells of
 */
public record Reply(
        int status, Object body, Map<String, String> headers, List<Cookie> cookies, Optional<DecisionId> decision) {
    /** A body that is no JSON. */
    private static final class Plain {
        static final Plain NONE = new Plain(new byte[0]);

        private final byte[] bytes;

        Plain(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Takes its own copies. */
    public Reply {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** An answer that is not to be stored by anybody on its way (RFC 9111 section 5.2.2.5). */
    public static Reply of(int status, Object body) {
        return unstored(status, body).with("Content-Type", MediaType.APPLICATION_JSON);
    }

    /** The same of another kind than JSON. */
    public static Reply of(int status, String contentType, byte[] content) {
        return unstored(status, new Plain(content)).with("Content-Type", contentType);
    }

    /** The same without a body. */
    public static Reply empty(int status) {
        return unstored(status, Plain.NONE);
    }

    private static Reply unstored(int status, Object body) {
        return new Reply(status, body, Map.of("Cache-Control", "no-store"), List.of(), Optional.empty());
    }

    /** The same with a header set. */
    public Reply with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more, cookies, decision);
    }

    /** The same with {@code Retry-After} in whole seconds, rounded up, at least one (RFC 9110 section 10.2.3). */
    public Reply retryAfter(Duration wait) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return with("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    /** The same with {@code Allow} (RFC 9110 section 10.2.1). */
    public Reply allow(Set<String> methods) {
        return with("Allow", String.join(", ", methods.stream().sorted().toList()));
    }

    /** The same with one more cookie. */
    public Reply with(Cookie cookie) {
        var more = Stream.concat(cookies.stream(), Stream.of(cookie)).toList();
        return new Reply(status, body, headers, more, decision);
    }

    /** The same, telling of a decision. */
    public Reply decidedAs(DecisionId id) {
        return new Reply(status, body, headers, cookies, Optional.of(id));
    }

    /** The answer for Jersey to send. */
    public Response toResponse() {
        var response = Response.status(status);
        var bytes = bytes();
        if (bytes.length > 0) {
            response.entity(bytes);
        }
        headers.forEach(response::header);
        cookies.forEach(cookie -> response.header("Set-Cookie", cookie.line()));
        return response.build();
    }

    /** Sends the answer. */
    void send(HttpServletResponse response) throws IOException {
        var bytes = bytes();
        response.setStatus(status);
        response.setContentLength(bytes.length);
        headers.forEach(response::setHeader);
        cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie.line()));
        response.getOutputStream().write(bytes);
    }

    private byte[] bytes() {
        return body instanceof Plain plain ? plain.bytes : AnswerJson.write(body);
    }
}
