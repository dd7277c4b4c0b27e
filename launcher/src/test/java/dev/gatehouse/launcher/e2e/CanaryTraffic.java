package dev.gatehouse.launcher.e2e;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests of strangers to every route, with a canary wherever a secret could be, rightly or wrongly. */
final class CanaryTraffic {
    /** The members that each route reads secrets and names from. */
    private static final Map<String, List<String>> JSON_ROUTES = Map.of(
            "/login", List.of("refreshToken"),
            "/token", List.of("username", "password"),
            "/refresh", List.of("sub", "refresh_token"),
            "/v1/api/auth/login", List.of("user", "password"),
            "/v1/api/auth/refresh", List.of("refresh_token"),
            "/v1/auth/login", List.of("email", "password"),
            "/auth/login", List.of("username", "password"),
            "/auth/refresh", List.of("refresh_token"),
            "/account/v1/password", List.of("current_password", "new_password"),
            "/account/v1/logout", List.of("everywhere"));

    private static final Map<String, List<String>> ADMIN_ROUTES = Map.of(
            "/admin/v1/users", List.of("name", "password"),
            "/admin/v1/users/x:disable", List.of("name"),
            "/admin/v1/clients/1/secrets", List.of("key"),
            "/admin/v1/decisions:simulate", List.of("identifier"));

    private static final List<String> FORM_ROUTES = List.of("/oauth2/introspect", "/oauth2/revoke", "/oauth2/token");
    private static final List<String> READ_ROUTES =
            List.of("/oauth2/userinfo", "/oauth2/jwks", "/.well-known/oauth-authorization-server", "/nowhere");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CANARY = Canary.secret("stranger") + "@example.com";

    private final Caller server;
    private final List<Answer> answers = new ArrayList<>();

    CanaryTraffic(Caller server) {
        this.server = server;
    }

    /** Everything of it, and what was answered. */
    List<Answer> all() {
        JSON_ROUTES.forEach(this::json);
        ADMIN_ROUTES.forEach(this::json);
        FORM_ROUTES.forEach(this::form);
        READ_ROUTES.forEach(path -> headers("GET", path, ""));
        return answers;
    }

    private void json(String path, List<String> members) {
        var whole = members.stream()
                .map(member -> "\"" + member + "\": \"" + CANARY + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        var bodies = List.of(
                whole,
                whole.substring(0, whole.length() - 2),
                whole.replace(": \"", ": [\"").replace("\"}", "\"]}"),
                whole.replace("}", ", ") + whole.substring(1),
                "{\"" + CANARY + "\": \"" + CANARY + "\"}",
                "{\"" + members.getFirst() + "\": \"" + forgedJwt() + "\"}",
                CANARY,
                ("\"" + CANARY + "\" ").repeat(3_000));
        bodies.forEach(body -> sent("POST", path, body, "Content-Type", "application/json"));
        sent("POST", path, whole, "Content-Type", CANARY);
        sent("POST", path, whole, "Content-Type", "application/json", "Content-Encoding", CANARY);
        sent("PUT", path, whole, "Content-Type", "application/json");
        headers("POST", path, whole);
    }

    private void form(String path) {
        var fields = Map.of("token", CANARY, "client_id", CANARY, "client_secret", CANARY);
        var whole = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        for (var body : List.of(whole, whole + "&" + whole, whole + "&%zz=" + CANARY, "token=" + forgedJwt())) {
            sent("POST", path, body, "Content-Type", FORM);
            sent("POST", path, body, "Content-Type", FORM, "Authorization", basic(CANARY, CANARY));
            sent("POST", path, body, "Content-Type", FORM, "Authorization", "Basic " + CANARY);
        }
        headers("POST", path, whole);
    }

    /** Every header from which anybody might read something, one at a time. */
    private void headers(String method, String path, String body) {
        var headers = new LinkedHashMap<>(Map.of(
                "Cookie", "refresh_token=" + CANARY + "; access_token=" + CANARY + "; session=" + CANARY,
                "X-Api-Key", CANARY,
                "x-api-version", CANARY,
                "X-Forwarded-For", CANARY,
                "Forwarded", "for=\"" + CANARY + "\"",
                "User-Agent", CANARY,
                "X-Request-Id", CANARY,
                "Accept", CANARY));
        headers.forEach((name, value) -> sent(method, path, body, "Content-Type", "application/json", name, value));
        for (var shown : List.of("Bearer " + CANARY, "Bearer " + forgedJwt(), CANARY, basic(CANARY, CANARY))) {
            sent(method, path, body, "Content-Type", "application/json", "Authorization", shown);
        }
        for (var type : List.of("application/json", FORM)) {
            for (var some : List.of(body, "")) {
                sent(method, path + "?access_token=" + CANARY + "&password=" + CANARY, some, "Content-Type", type);
            }
        }
    }

    private void sent(String method, String path, String body, String... headers) {
        answers.add(server.send(method, path, body, headers));
    }

    /** Looks like a token of ours until somebody reads it; libraries like to quote what they could not read. */
    private static String forgedJwt() {
        return base64("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + CANARY + "\"}") + "."
                + base64("{\"sub\":\"" + CANARY + "\",\"exp\":\"" + CANARY + "\"}") + "." + base64(CANARY);
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
