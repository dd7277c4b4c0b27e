package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.launcher.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A server that runs, asked by commands as an API client that may do everything, and the same commands at the machine. */
record RemoteHouse(CommandLine shell, RunningHouse server) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RemoteHouse start(Path directory) throws Exception {
        var shell = new CommandLine(directory);
        shell.onConfiguration("migrate");
        var all = Arrays.stream(Permission.values()).map(Permission::word).collect(Collectors.joining(","));
        var root = json(shell.onConfiguration("clients", "create", "root", "--permissions", all, "--output", "json"));
        shell.knows(Map.of(
                "GATEHOUSE_ADMIN_KEY",
                root.path("key").asText(),
                "GATEHOUSE_ADMIN_SECRET",
                root.path("secret").asText()));
        return new RemoteHouse(shell, RunningHouse.start(shell.configuration()));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Asks the server. */
    Result run(String... words) {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(2, List.of("--server", server.address()));
        return shell.run(arguments.toArray(String[]::new));
    }

    /** The same words come to the same by either way. */
    void assertSame(String... words) {
        var direct = shell.onConfiguration(words);

        assertThat(run(words)).as(String.join(" ", words)).isEqualTo(direct);
    }

    void assertShown(String text, String... words) {
        var result = run(words);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains(text);
    }

    String write(String name, String text) {
        return shell.write(name, text).toString();
    }

    /** The first row of a table that was asked for as JSON. */
    static JsonNode json(Result result) throws IOException {
        assertThat(result.succeeded()).as(result.err()).isTrue();
        return JSON.readTree(result.out()).path(0);
    }
}
