package dev.gatehouse.launcher;

import dev.gatehouse.launcher.command.Terminal;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server as it is started, on ports of its own. */
public final class RunningHouse implements AutoCloseable {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DropwizardTestSupport<GatehouseConfiguration> server;

    private RunningHouse(Path configuration) {
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        server = new DropwizardTestSupport<>(GatehouseApplication.class, configuration.toString()) {
            @Override
            public Application<GatehouseConfiguration> newApplication() {
                return new GatehouseApplication(List.of(), terminal);
            }
        };
    }

    /** Starts one. */
    public static RunningHouse start(Path configuration) throws Exception {
        var house = new RunningHouse(configuration);
        house.server.before();
        return house;
    }

    /** What the server said on standard output. */
    public String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Where clients come in. */
    public int port() {
        return server.getLocalPort();
    }

    /** Where it listens. */
    String address() {
        return uri(server.getLocalPort(), "").toString();
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port(), path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(port(), path)).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> admin(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(server.getAdminPort(), path))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    @Override
    public void close() {
        Farewell.to(server);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
