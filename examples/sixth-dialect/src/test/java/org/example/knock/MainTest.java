package org.example.knock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house as its program starts it, with the sixth door open beside the five. */
class MainTest {
    private static final Pattern LISTENS = Pattern.compile("Gatehouse listens on http://localhost:(\\d+) .*");
    private static final String WORD = "correct horse battery staple";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whoIsDeclaredKnocksAndIsLetIn() throws Exception {
        Files.writeString(directory.resolve("config.yml"), """
                server:
                  applicationConnectors: [{type: http, port: 0}]
                  adminConnectors: [{type: http, port: 0}]
                logging: {level: ERROR}
                """);
        Files.writeString(
                directory.resolve("state.yml"), "users: [{name: ann, email: ann@example.com, password: " + WORD + "}]");
        int applied = program("apply", "config.yml", "state.yml").start().waitFor();
        assertThat(applied).as(log()).isZero();

        var server = program("server", "config.yml").start();
        try {
            int port = port(server);
            assertThat(knock(port, WORD).statusCode()).isEqualTo(200);
            assertThat(knock(port, WORD).body()).matches("\\{\"welcome\":\".+\",\"seconds\":600}");
            assertThat(knock(port, "another horse battery staple").body()).isEqualTo("{\"no\":\"I do not know you\"}");
            assertThat(post(port, "/v1/auth/login", "[]").statusCode())
                    .as("one of the five")
                    .isEqualTo(400);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private ProcessBuilder program(String... words) {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        for (var word : words) {
            command.command().add(word);
        }
        return command.directory(directory.toFile())
                .redirectError(directory.resolve("log").toFile());
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private int port(Process server) throws IOException {
        var listens = server.inputReader()
                .lines()
                .map(LISTENS::matcher)
                .filter(said -> said.matches())
                .findFirst();
        if (listens.isEmpty()) {
            throw new IOException(log());
        }
        return Integer.parseInt(listens.get().group(1));
    }

    private HttpResponse<String> knock(int port, String word) throws IOException, InterruptedException {
        return post(port, "/knock", "{\"name\":\"ann\",\"word\":\"" + word + "\"}");
    }

    private HttpResponse<String> post(int port, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
