package dev.gatehouse.launcher;

import dev.gatehouse.launcher.command.Commands;
import dev.gatehouse.launcher.command.Terminal;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs commands in a directory of their own, as a shell would. */
public final class CommandLine {
    /** One for all commands: it learns what is to be validated once. */
    private static final ValidatorFactory VALIDATORS = Validators.newValidatorFactory();

    private static final Set<String> ACTIONS = Set.of(
            "users",
            "clients",
            "keys",
            "sessions",
            "token",
            "policies",
            "networks",
            "audit",
            "ban",
            "freeze",
            "import",
            "export");

    private final Path directory;
    private final Path configuration;
    private Map<String, String> environment = Map.of();

    /** With a configuration that keeps everything in the directory, and listens wherever there is room. */
    public CommandLine(Path directory) {
        this.directory = directory;
        this.configuration = write("config.yml", """
                database: {file: %1$s/data/gatehouse.db}
                masterKey: {file: %1$s/data/master.key}
                server:
                  applicationConnectors: [{type: http, port: 0}]
                  adminConnectors: [{type: http, port: 0}]
                logging: {level: WARN}
                """.formatted(directory));
    }

    /** What a command came to. */
    public record Result(int exitCode, String out, String err) {
        /** Whether it did what it was told. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** Where it is written. */
    public Path configuration() {
        return configuration;
    }

    Path database() {
        return directory.resolve("data/gatehouse.db");
    }

    Path masterKey() {
        return directory.resolve("data/master.key");
    }

    /** Writes a file into the directory. */
    public Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is set for every command from now on. */
    void knows(Map<String, String> variables) {
        environment = Map.copyOf(variables);
    }

    /** Runs the command with nothing on standard input. */
    public Result run(String... arguments) {
        return typing("", arguments);
    }

    /** The same on the configuration, which comes after the command, or after the action where there is one. */
    Result onConfiguration(String... words) {
        boolean hasAction = ACTIONS.contains(words[0]);
        var arguments = new ArrayList<>(List.of(words));
        arguments.add(hasAction ? 2 : 1, configuration.toString());
        return run(arguments.toArray(String[]::new));
    }

    /** The same with that typed, or on standard input. */
    public Result typing(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var result = answering(out, input, arguments);
        return new Result(result.exitCode(), out.toString(StandardCharsets.UTF_8), result.err());
    }

    /** Runs the command on a disk that is full. */
    Result withoutRoom(String... arguments) {
        var full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        return answering(full, "", arguments);
    }

    private Result answering(OutputStream out, String input, String... arguments) {
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                stream(out),
                stream(err),
                Terminal.Watched.NOTHING,
                environment);
        var application = new GatehouseApplication(List.of(), terminal);
        var bootstrap = new Bootstrap<>(application);
        bootstrap.setValidatorFactory(VALIDATORS);
        application.initialize(bootstrap);
        var failed = application.commands(bootstrap).run(arguments);
        return new Result(failed.map(Commands::exitCode).orElse(0), "", err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
