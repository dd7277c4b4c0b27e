package dev.gatehouse.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;

/** What every problem of the account pages looks like (RFC 9457). */
final class Problems {
    private Problems() {}

    static void assertInvalidToken(Response answer) {
        assertThat(answer.getHeaderString("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"gatehouse\", error=\"invalid_token\"");
        assertProblem(answer, 401, "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
    }

    static void assertInsufficient(Response answer) {
        assertThat(answer.getHeaderString("WWW-Authenticate")).endsWith("error=\"insufficient_scope\"");
        assertProblem(
                answer,
                403,
                "{\"type\":\"urn:gatehouse:problem:insufficient-scope\",\"title\":\"This token may not do this\","
                        + "\"status\":403}");
    }

    static void assertProblem(Response answer, int status, String body) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaders().get("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.readEntity(String.class)).isEqualTo(body);
    }
}
