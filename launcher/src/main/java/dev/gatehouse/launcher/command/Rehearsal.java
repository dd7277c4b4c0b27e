package dev.gatehouse.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What clients ask of a server most, often enough that the JVM sees what is done most. */
final class Rehearsal implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ROUNDS = 300;
    private static final int HASHES = 3;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String KEY = "rehearsal-key";
    private static final String SECRET = "a-secret-for-rehearsals-alone";
    private static final String PASSWORD = "a passphrase for rehearsals";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    Rehearsal(URI server) {
        this.server = server;
    }

    /** Asks everything; fails if anything that should be answered is refused. */
    void play() throws IOException, InterruptedException {
        for (int i = 0; i < HASHES; i++) {
            post("/token", "{\"username\": \"ann\", \"password\": \"" + PASSWORD + "\"}");
            post("/v1/api/auth/login", "{\"user\": \"ann\", \"password\": \"" + PASSWORD + "\"}");
            post("/v1/auth/login", "{\"email\": \"ann@example.com\", \"password\": \"" + PASSWORD + "\"}");
            post("/login", "{\"refreshToken\": \"a-refresh-token-for-rehearsals-alone\"}");
        }
        for (var page : List.of("/oauth2/jwks", "/.well-known/openid-configuration", "/oauth2/login")) {
            answered(at(page).GET());
        }
        for (int i = 0; i < ROUNDS; i++) {
            round();
        }
    }

    private void round() throws IOException, InterruptedException {
        var login = post("/auth/login", "{\"username\": \"" + KEY + "\", \"password\": \"" + SECRET + "\"}");
        var renewed = post("/auth/refresh", "{\"refresh_token\": \"" + member(login, "refresh_token") + "\"}");
        var token = member(renewed, "access_token");
        answered(at("/oauth2/userinfo")
                .header("Authorization", "Bearer " + token)
                .GET());
        answered(asClient("/oauth2/introspect", "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        return answered(at(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder asClient(String path, String form) {
        var basic = Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return at(path).header("Authorization", "Basic " + basic)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private String answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri().getPath() + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static String member(String json, String name) throws IOException {
        return MAPPER.readTree(json).path("data").path(name).textValue();
    }

    @Override
    public void close() {
        http.close();
    }
}
