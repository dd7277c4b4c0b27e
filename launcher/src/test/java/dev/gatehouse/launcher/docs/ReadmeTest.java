package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.GatehouseApplication;
import dev.gatehouse.launcher.command.Commands;
import dev.gatehouse.launcher.command.Terminal;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's commands, one after the other, against a server that was started as it says. */
class ReadmeTest {
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=\\$\\((.*?) *\\| *sed 's/(.*)/\\\\1/'\\)");

    /** What the answer to a path must hold, beside its good status. */
    private static final Map<String, String> PROMISES = Map.of(
            "/login", "\"accessToken\":",
            "/token", "\"refresh_token_expires_in\":",
            "/v1/api/auth/login", "\"access_token_expires_in\":",
            "/v1/auth/login", "\"is_verified\":true",
            "/auth/login", "\"client_id\":42",
            "/oauth2/userinfo", "\"email\":\"ann@example.com\"",
            "/oauth2/introspect", "\"active\":true",
            "/account/v1/logout", "",
            "/account/v1/password", "");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> variables = new HashMap<>();
    private Path configuration = Path.of("");

    @Test
    void everyCommandOfTheReadmeDoesWhatItSays(@TempDir Path data) throws Exception {
        configuration = configurationIn(data);
        var commands = Readme.commands();
        assertThat(commands)
                .startsWith("./gatehouse server config.yml", "mvn verify")
                .hasSizeGreaterThan(8);

        var server = new DropwizardTestSupport<>(GatehouseApplication.class, configuration.toString());
        server.before();
        try {
            for (var command : commands.subList(2, commands.size())) {
                paste(command, server.getLocalPort());
            }
        } finally {
            server.after();
        }
    }

    @Test
    void everyDialectHasACommandInTheReadme() throws IOException {
        var commands = String.join("\n", Readme.commands());

        assertThat(PROMISES.keySet()).allSatisfy(path -> assertThat(commands).contains("localhost:8080" + path + " "));
    }

    private void paste(String command, int port) throws Exception {
        var assignment = ASSIGNMENT.matcher(command);
        if (command.startsWith("./gatehouse ")) {
            gatehouse(ShellWords.of(command, variables));
        } else if (assignment.matches()) {
            var answer = curl(assignment.group(2), port);
            variables.put(assignment.group(1), cut(answer, assignment.group(3)));
        } else {
            curl(command, port);
        }
    }

    private String curl(String command, int port) throws Exception {
        var request = Curl.request(ShellWords.of(command, variables), port);
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(command).isIn(200, 204);
        assertThat(answer.body())
                .as(command)
                .contains(Optional.ofNullable(PROMISES.get(request.uri().getPath()))
                        .orElseThrow());
        return answer.body();
    }

    /** What sed leaves of the answer; its groups are written with backslashes. */
    private static String cut(String answer, String sed) {
        Matcher found =
                Pattern.compile(sed.replace("\\(", "(").replace("\\)", ")")).matcher(answer);
        assertThat(found.matches()).as(sed).isTrue();
        return found.group(1);
    }

    /** Runs a command as the script does, on the configuration of this test. */
    private void gatehouse(List<String> words) throws Exception {
        var application = new GatehouseApplication();
        var bootstrap = new Bootstrap<GatehouseConfiguration>(application);
        application.initialize(bootstrap);
        Commands.of(application, Terminal.ofThisProcess()).forEach(bootstrap::addCommand);
        var arguments = words.stream()
                .skip(1)
                .map(word -> word.equals("config.yml") ? configuration.toString() : word)
                .map(word ->
                        word.startsWith("examples/") ? Readme.ROOT.resolve(word).toString() : word)
                .toArray(String[]::new);
        var said = new ByteArrayOutputStream();
        var failure = new Cli(new JarLocation(ReadmeTest.class), bootstrap, said, said).run(arguments);
        assertThat(failure).as(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static Path configurationIn(Path data) throws IOException {
        return Files.writeString(data.resolve("config.yml"), """
                database: {file: "%1$s/gatehouse.db"}
                masterKey: {file: "%1$s/master.key"}
                server:
                  applicationConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                """.formatted(data));
    }
}
