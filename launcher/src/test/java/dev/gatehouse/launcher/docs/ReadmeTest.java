package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine;
import dev.gatehouse.launcher.RunningHouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's commands, one after the other, against a server that was started as it says. */
class ReadmeTest {
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

    @Test
    void everyCommandOfTheReadmeDoesWhatItSays(@TempDir Path data) throws Exception {
        var commands = Readme.commands();
        assertThat(commands)
                .startsWith("./gatehouse server config.yml", "mvn verify")
                .hasSizeGreaterThan(8);

        var machine = new CommandLine(data);
        try (var house = RunningHouse.start(machine.configuration())) {
            var shell = new Shell(machine, house.port());
            for (var command : commands.subList(2, commands.size())) {
                var said = shell.run(command);
                if (!command.contains("=$(")) {
                    assertThat(said).as(command).contains(promise(command));
                }
            }
        }
    }

    @Test
    void everyDialectHasACommandInTheReadme() throws IOException {
        var commands = String.join("\n", Readme.commands());

        assertThat(PROMISES.keySet()).allSatisfy(path -> assertThat(commands).contains("localhost:8080" + path + " "));
    }

    private static String promise(String command) {
        return PROMISES.entrySet().stream()
                .filter(promise -> command.contains("localhost:8080" + promise.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
